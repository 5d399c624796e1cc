package org.linli.organization;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
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
   * @return what now holds from that day
   * @throws Refused if a day lies ahead, or the branch would be younger than its state
   */
  @Transactional
  LeagueBranchForm state(long community, LeagueBranchForm said) {
    check(said);
    branches
        .lockCommunity(community)
        .orElseThrow(() -> new Refused("state", "community.refused.gone"));
    LeagueBranchForm now =
        said.state().isEstablished()
            ? said
            : new LeagueBranchForm(said.from(), said.state(), "", null);
    boolean known =
        branches.on(now.from(), List.of(community)).stream()
            .anyMatch(
                branch ->
                    branch.equals(
                        new LeagueBranch(
                            community,
                            branch.fromOn(),
                            now.state(),
                            now.name(),
                            now.establishedOn())));
    if (!known) {
      branches.put(
          community, now.from(), now.state(), now.name(), now.establishedOn(), clock.instant());
      audit.record(
          "leagueBranch.stated",
          "community",
          community,
          Map.of("state", now.state().name(), "from", now.from().toString()));
    }
    return now;
  }

  private void check(LeagueBranchForm said) {
    if (said.from().isAfter(Time.today(clock))) {
      throw new Refused("from", "organization.leagueBranch.refused.future");
    }
    LocalDate established = said.establishedOn();
    if (said.state().isEstablished() && established != null && established.isAfter(said.from())) {
      throw new Refused("establishedOn", "organization.leagueBranch.refused.establishedLater");
    }
  }
}
