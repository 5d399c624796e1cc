package org.linli.organization;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.LeagueBranchState;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Says how things stand with a community's league branch, from a day on. */
@Singleton
class StatingLeagueBranch {

  private final LeagueBranchRegister branches;
  private final Audit audit;
  private final Clock clock;

  StatingLeagueBranch(LeagueBranchRegister branches, Audit audit, Clock clock) {
    this.branches = branches;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Says it. Without a branch, name and day of establishment are left out. What is known already
   * changes nothing.
   *
   * @throws Refused if a day lies ahead, or the branch would be younger than its state
   */
  @Transactional
  void state(
      long community,
      LocalDate from,
      LeagueBranchState state,
      String name,
      @Nullable LocalDate establishedOn) {
    LocalDate today = Time.today(clock);
    if (from.isAfter(today)) {
      throw new Refused("from", "organization.leagueBranch.refused.future");
    }
    if (state.isEstablished() && establishedOn != null && establishedOn.isAfter(from)) {
      throw new Refused("establishedOn", "organization.leagueBranch.refused.establishedLater");
    }
    branches.lockCommunity(community).orElseThrow();
    String known = state.isEstablished() ? name : "";
    LocalDate since = state.isEstablished() ? establishedOn : null;
    boolean isNew =
        branches.on(from, List.of(community)).stream()
            .noneMatch(
                branch ->
                    branch.equals(
                        new LeagueBranch(community, branch.fromOn(), state, known, since)));
    if (!isNew) {
      return;
    }
    branches.put(community, from, state, known, since, clock.instant());
    audit.record(
        "leagueBranch.stated",
        "community",
        community,
        Map.of("state", state.name(), "from", from.toString()));
  }
}
