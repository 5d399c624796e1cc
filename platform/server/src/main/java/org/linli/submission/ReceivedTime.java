package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;

/** Puts the page about the time of one sender for a turn together. */
@Singleton
class ReceivedTime {

  private final Expected expected;
  private final ReceivedTable received;
  private final TurnsBelow turns;
  private final GivenTimes given;
  private final GivingTime giving;

  ReceivedTime(
      Expected expected,
      ReceivedTable received,
      TurnsBelow turns,
      GivenTimes given,
      GivingTime giving) {
    this.expected = expected;
    this.received = received;
    this.turns = turns;
    this.given = given;
    this.giving = giving;
  }

  /** Who owes a form, and its turn. */
  record Asked(Addressee to, ReceivedTable.Turn turn) {
    String path() {
      return "/received-submissions/extension?turn=%s/%s&sender=%s"
          .formatted(turn.form(), turn.turn(), to.key());
    }
  }

  /**
   * What is asked for.
   *
   * @param sender the tenant below; where universities send the form, the university
   * @param turn the form's id and the turn's key, joined by a slash
   */
  Asked find(String sender, String turn) {
    int slash = turn.indexOf('/');
    return turns
        .find(turn.substring(0, Math.max(0, slash)), turn.substring(slash + 1))
        .flatMap(
            one ->
                expected
                    .find(one.form(), received.newest(one.form(), one.turn()), sender)
                    .map(to -> new Asked(to, one)))
        .orElseThrow(Problem::notFound);
  }

  Page page(Asked one, Form typed) {
    ReceivedTable.Turn turn = one.turn();
    LocalDate due = giving.due(one.to(), turn);
    List<MoreTime> all = given.of(one.to(), turn.form(), turn.turn());
    return Page.of("submission/received-time")
        .crumb("/received-submissions", "submission.received.title")
        .with("turn", turn)
        .with("sender", one.to().key())
        .with("name", one.to().name())
        .with("due", due)
        .with("extended", due.isAfter(turn.due()))
        .with("given", all)
        .with(typed);
  }
}
