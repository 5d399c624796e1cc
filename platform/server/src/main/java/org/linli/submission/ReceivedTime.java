package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.tenant.Tenant;

/** Puts the page about a tenant's time for a turn together. */
@Singleton
class ReceivedTime {

  private final Below below;
  private final TurnsBelow turns;
  private final GivenTimes given;
  private final GivingTime giving;

  ReceivedTime(Below below, TurnsBelow turns, GivenTimes given, GivingTime giving) {
    this.below = below;
    this.turns = turns;
    this.given = given;
    this.giving = giving;
  }

  /** A tenant below and a turn. */
  record Asked(Tenant to, ReceivedTable.Turn turn) {
    String path() {
      return "/received-submissions/extension?turn=%s/%s&sender=%s"
          .formatted(turn.form(), turn.turn(), to.id());
    }
  }

  /**
   * What is asked for.
   *
   * @param turn the form's id and the turn's key, joined by a slash
   */
  Asked find(String sender, String turn) {
    int slash = turn.indexOf('/');
    Tenant to = below.find(sender).orElseThrow(Problem::notFound);
    return turns
        .find(turn.substring(0, Math.max(0, slash)), turn.substring(slash + 1))
        .map(one -> new Asked(to, one))
        .orElseThrow(Problem::notFound);
  }

  Page page(Asked one, Form typed) {
    ReceivedTable.Turn turn = one.turn();
    LocalDate due = giving.due(one.to(), turn);
    List<MoreTime> all = given.of(one.to().id().value(), turn.form(), turn.turn());
    return Page.of("submission/received-time")
        .crumb("/received-submissions", "submission.received.title")
        .with("turn", turn)
        .with("sender", one.to().id().value())
        .with("name", one.to().name())
        .with("due", due)
        .with("extended", due.isAfter(turn.due()))
        .with("given", all)
        .with(typed);
  }
}
