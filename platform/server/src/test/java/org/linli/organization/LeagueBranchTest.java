package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.LeagueBranchFacts;
import org.linli.api.LeagueBranchState;
import org.linli.api.LeagueBranches;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Refused;

/** How things stand with a community's league branch, and how they stood. */
@LinliTest
class LeagueBranchTest {

  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

  private final LinliServer server;
  private final LeagueBranches branches;
  private final StatingLeagueBranch stating;
  private final long community;

  LeagueBranchTest(LinliServer server, LeagueBranches branches, StatingLeagueBranch stating) {
    this.server = server;
    this.branches = branches;
    this.stating = stating;
    this.community =
        here(() -> server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), "440802001"));
  }

  @Test
  void nothing_said_is_not_the_same_as_no_branch() {
    assertThat(on(MARCH)).isEmpty();
    state(MARCH, LeagueBranchState.NONE, "", null);
    assertThat(on(MARCH))
        .get()
        .extracting(LeagueBranchFacts::state)
        .isEqualTo(LeagueBranchState.NONE);
    assertThat(on(MARCH.minusDays(1))).isEmpty();
  }

  @Test
  void a_branch_is_established_and_later_works_by_itself() {
    state(MARCH, LeagueBranchState.ESTABLISHED, "新江社区团支部", MARCH);
    state(JUNE, LeagueBranchState.WORKING, "新江社区团支部", MARCH);

    assertThat(on(JUNE.minusDays(1)))
        .get()
        .extracting(LeagueBranchFacts::state)
        .isEqualTo(LeagueBranchState.ESTABLISHED);
    assertThat(on(JUNE))
        .get()
        .isEqualTo(
            new LeagueBranchFacts(community, LeagueBranchState.WORKING, "新江社区团支部", MARCH, JUNE));
    assertThat(Tables.audited(server, "zhanjiang", "community", community))
        .endsWith("leagueBranch.stated", "leagueBranch.stated");
  }

  @Test
  void what_is_said_twice_of_a_day_is_mended() {
    state(MARCH, LeagueBranchState.WORKING, "新江", MARCH);
    state(MARCH, LeagueBranchState.NONE, "新江", MARCH);
    assertThat(on(MARCH))
        .get()
        .isEqualTo(new LeagueBranchFacts(community, LeagueBranchState.NONE, "", null, MARCH));
  }

  @Test
  void what_is_known_already_holds_since_it_was_first_said() {
    state(MARCH, LeagueBranchState.WORKING, "新江", MARCH);
    state(JUNE, LeagueBranchState.WORKING, "新江", MARCH);
    assertThat(on(JUNE)).get().extracting(LeagueBranchFacts::since).isEqualTo(MARCH);
  }

  @Test
  void a_branch_is_not_younger_than_what_is_said_of_it() {
    assertThatThrownBy(() -> state(MARCH, LeagueBranchState.ESTABLISHED, "", JUNE))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo("establishedOn"));
    assertThat(on(JUNE)).isEmpty();
  }

  private Optional<LeagueBranchFacts> on(LocalDate day) {
    return Optional.ofNullable(here(() -> branches.on(day, List.of(community))).get(community));
  }

  private void state(
      LocalDate from,
      LeagueBranchState state,
      String name,
      @org.jspecify.annotations.Nullable LocalDate establishedOn) {
    server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () -> stating.state(community, new LeagueBranchForm(from, state, name, establishedOn)));
  }

  private <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }
}
