package org.linli.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.transfer.TransferGround;
import org.linli.transfer.TransferGround.Someone;

/** LAW-5: what came from another tenant at the time of a service here stands in the queue. */
@LinliTest
class TransferFindingTest {

  private final LinliServer server;
  private final TransferGround home;
  private final TransferGround there;

  TransferFindingTest(LinliServer server) {
    this.server = server;
    this.home = new TransferGround(server, "zhanjiang", "440802001");
    this.there = new TransferGround(server, "beibei", "500109001");
  }

  @Test
  void LAW_5_a_conflict_at_a_transfer_is_found_once_with_the_entry_here_behind_it() {
    Someone someone = Someone.anybody();
    long volunteer = home.volunteer(someone);
    long known = there.volunteer(someone);
    home.serves(volunteer, TransferGround.DAY, 90);
    long clash = there.serves(known, TransferGround.DAY, 30);
    home.transfer(volunteer, there);
    there.here(() -> server.get(LookingThrough.class).lookHere());
    there.here(() -> server.get(LookingThrough.class).lookHere());

    assertThat(findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.volunteer()).isEqualTo(known);
              assertThat(one.amount()).isEqualTo(90);
              assertThat(
                      there.here(
                          () ->
                              server
                                  .get(FindingTable.class)
                                  .entries(one.id(), new Paging(1, 10, 10))))
                  .containsExactly(clash);
            });
  }

  private List<Finding> findings() {
    return there.here(
        () ->
            server
                .get(FindingTable.class)
                .page(
                    FindingFilter.of(Cause.TRANSFER.name(), "ALL", "", ""),
                    new Scope(List.of(there.path)),
                    new Paging(1, 50, 50)));
  }
}
