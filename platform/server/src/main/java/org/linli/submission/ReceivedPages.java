package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;

/** Puts the pages of what came from below together, from received versions only. */
@Singleton
class ReceivedPages {

  private static final int ON_A_PAGE = 50;

  private final ReceivedTable received;
  private final Sealing sealing;
  private final ReceivedSummary summary;
  private final Clock clock;

  ReceivedPages(ReceivedTable received, Sealing sealing, ReceivedSummary summary, Clock clock) {
    this.received = received;
    this.sealing = sealing;
    this.summary = summary;
    this.clock = clock;
  }

  Received find(long id) {
    return received.find(id).orElseThrow(Problem::notFound);
  }

  /** The turn that is asked for, else the latest of which something came. */
  Optional<ReceivedTable.Turn> chosen(List<ReceivedTable.Turn> turns, String turn) {
    return turns.stream()
        .filter(one -> (one.form() + "/" + one.turn()).equals(turn))
        .findFirst()
        .or(() -> turns.stream().findFirst());
  }

  Page list(String turn, ReceivedSummary.Asked asked, int page) {
    List<ReceivedTable.Turn> turns = received.turns();
    Page shown =
        Page.of("submission/received")
            .with("turns", turns)
            .with("asked", asked)
            .with("filtered", asked.sender() != 0 || !asked.word().isEmpty());
    Optional<ReceivedTable.Turn> chosen = chosen(turns, turn);
    if (chosen.isEmpty()) {
      return shown.with("chosen", null);
    }
    ReceivedSummary.Summary all = summary.of(chosen.orElseThrow(), asked.acceptedOnly());
    return shown
        .with("chosen", chosen.orElseThrow())
        .with("address", chosen.orElseThrow().form() + "/" + chosen.orElseThrow().turn())
        .with("summary", all)
        .with("now", clock.instant())
        .with("senders", all.sources(0))
        .with("rolled", summary.rows(all, asked, page, ON_A_PAGE));
  }

  Page show(long id, Form form) {
    Received one = find(id);
    Sealed sealed = sealing.read(one.sealed());
    return Page.of("submission/received-one")
        .crumb("/received-submissions", "submission.received.title")
        .with("one", one)
        .with("view", ContentsView.of(sealed.contents(), List.of()))
        .with("evidence", sealed.evidence())
        .with("deciding", one.state() == Received.State.WAITING && received.isNewest(id))
        .with(form);
  }

  ContentsView contents(long id) {
    return ContentsView.of(sealing.read(find(id).sealed()).contents(), List.of());
  }
}
