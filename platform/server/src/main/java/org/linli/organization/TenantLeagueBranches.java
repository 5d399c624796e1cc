package org.linli.organization;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.linli.api.LeagueBranchFacts;
import org.linli.api.LeagueBranches;

/** Answers {@link LeagueBranches} from the current tenant's table. */
@Singleton
final class TenantLeagueBranches implements LeagueBranches {

  private final LeagueBranchRegister branches;

  TenantLeagueBranches(LeagueBranchRegister branches) {
    this.branches = branches;
  }

  @Override
  public Map<Long, LeagueBranchFacts> on(LocalDate day, Collection<Long> communities) {
    return communities.isEmpty()
        ? Map.of()
        : branches.on(day, communities).stream()
            .map(LeagueBranch::facts)
            .collect(toMap(LeagueBranchFacts::community, facts -> facts));
  }
}
