package org.linli.organization;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.LeagueBranchFacts;
import org.linli.api.LeagueBranchState;

/** How things stand with the league branch of a community from a day on. */
@Introspected
record LeagueBranch(
    long communityId,
    LocalDate fromOn,
    LeagueBranchState state,
    String name,
    @Nullable LocalDate establishedOn) {

  LeagueBranchFacts facts() {
    return new LeagueBranchFacts(communityId, state, name, establishedOn, fromOn);
  }
}
