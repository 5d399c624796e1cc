package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.file.Filing;
import org.linli.report.FormContents;

/** Puts the pages of what came from below together, from received versions only. */
@Singleton
class ReceivedPages {

  private static final int ON_A_PAGE = 50;

  private final ReceivedTable received;
  private final ReceivedMarks marks;
  private final Sealing sealing;
  private final ReceivedSummary summary;
  private final TurnsBelow turns;
  private final Filing filing;
  private final Clock clock;

  ReceivedPages(
      ReceivedTable received,
      ReceivedMarks marks,
      Sealing sealing,
      ReceivedSummary summary,
      TurnsBelow turns,
      Filing filing,
      Clock clock) {
    this.received = received;
    this.marks = marks;
    this.sealing = sealing;
    this.summary = summary;
    this.turns = turns;
    this.filing = filing;
    this.clock = clock;
  }

  Received find(long id) {
    return received.find(id).orElseThrow(Problem::notFound);
  }

  /** The turn that is asked for, else the latest of which something came, else the latest. */
  Optional<ReceivedTable.Turn> chosen(String turn) {
    return chosen(turns.all(), turn);
  }

  private Optional<ReceivedTable.Turn> chosen(List<ReceivedTable.Turn> all, String turn) {
    return all.stream()
        .filter(one -> (one.form() + "/" + one.turn()).equals(turn))
        .findFirst()
        .or(() -> received.turns().stream().findFirst())
        .or(() -> all.stream().findFirst());
  }

  Page list(String turn, ReceivedSummary.Asked asked, int page) {
    List<ReceivedTable.Turn> known = turns.all();
    Page shown =
        Page.of("submission/received")
            .with("turns", known.stream().filter(one -> isFirst(one, known)).toList())
            .with("asked", asked)
            .with("filtered", asked.sender() != 0 || !asked.word().isEmpty());
    Optional<ReceivedTable.Turn> chosen = chosen(known, turn);
    if (chosen.isEmpty()) {
      return shown.with("chosen", null);
    }
    ReceivedSummary.Summary all = summary.of(chosen.orElseThrow(), asked.acceptedOnly());
    return shown
        .with("chosen", chosen.orElseThrow())
        .with("first", first(chosen.orElseThrow(), known))
        .with("others", others(chosen.orElseThrow(), known))
        .with("address", chosen.orElseThrow().form() + "/" + chosen.orElseThrow().turn())
        .with("summary", all)
        .with("now", clock.instant())
        .with("senders", all.sources(0))
        .with("rolled", summary.rows(all, asked, page, ON_A_PAGE));
  }

  /**
   * The same table for the same time from others: cities and universities send it as forms of their
   * own.
   *
   * @param address as the page's address names it
   */
  record Other(String address, boolean universities, boolean current) {}

  private List<Other> others(ReceivedTable.Turn chosen, List<ReceivedTable.Turn> all) {
    List<ReceivedTable.Turn> same = sameTable(chosen, all).toList();
    return same.size() < 2
        ? List.of()
        : same.stream()
            .map(
                one ->
                    new Other(
                        one.form() + "/" + one.turn(),
                        summary.isFromUniversities(one),
                        one.equals(chosen)))
            .toList();
  }

  private static Stream<ReceivedTable.Turn> sameTable(
      ReceivedTable.Turn of, List<ReceivedTable.Turn> all) {
    return all.stream()
        .filter(one -> one.title().equals(of.title()) && one.turn().equals(of.turn()))
        .sorted(Comparator.comparing(ReceivedTable.Turn::form));
  }

  private static ReceivedTable.Turn first(ReceivedTable.Turn of, List<ReceivedTable.Turn> all) {
    return sameTable(of, all).findFirst().orElse(of);
  }

  private static boolean isFirst(ReceivedTable.Turn one, List<ReceivedTable.Turn> all) {
    return first(one, all).equals(one);
  }

  Page show(long id, Form form) {
    Received one = find(id);
    Sealed sealed = sealing.read(one.sealed());
    List<Received> versions = received.versions(one);
    return Page.of("submission/received-one")
        .crumb("/received-submissions", "submission.received.title")
        .with("one", one)
        .with("view", ContentsView.of(sealed.contents(), marks(one)))
        .with("versions", versions.size() > 1 ? versions : List.of())
        .with("before", before(one, versions).map(Received::version).orElse(null))
        .with("chosen", form.all("marks"))
        .with("evidence", evidence(id, sealed))
        .with("deciding", one.state() == Received.State.WAITING && versions.getFirst().id() == id)
        .with(form);
  }

  /** What a version says otherwise than the one that came before it. */
  Page differences(long id) {
    Received one = find(id);
    Optional<Received> before = before(one);
    return Page.of("submission/differences")
        .crumb("/received-submissions", "submission.received.title")
        .crumb("/received-submissions/" + id, Message.asItIs(one.title()))
        .with("one", one)
        .with("unit", one.unitName())
        .with("version", one.version())
        .with("before", before.map(Received::version).orElse(0))
        .with(
            "differences",
            before
                .map(old -> Difference.between(contentsOf(old.id()), contentsOf(id)))
                .orElse(List.of()));
  }

  /** The version that came before a version. */
  Optional<Received> before(Received one) {
    return before(one, received.versions(one));
  }

  private static Optional<Received> before(Received one, List<Received> versions) {
    return versions.stream().filter(other -> other.version() < one.version()).findFirst();
  }

  /** The cells that the return of a version is about. */
  List<Mark> marks(Received one) {
    return marks.of(one);
  }

  /**
   * A file that a version was sealed with.
   *
   * @param id its id here; null if it isn't here
   */
  record Beside(@Nullable Long id, String name, long size) {}

  private List<Beside> evidence(long id, Sealed sealed) {
    Map<String, Long> here = new HashMap<>();
    filing.of(ReceivedEvidence.KIND, id).forEach(file -> here.put(file.sha256(), file.key()));
    return sealed.evidence().stream()
        .map(one -> new Beside(here.get(one.sha256()), one.name(), one.size()))
        .toList();
  }

  ContentsView contents(long id) {
    return ContentsView.of(contentsOf(id), List.of());
  }

  private FormContents contentsOf(long id) {
    return sealing.read(find(id).sealed()).contents();
  }
}
