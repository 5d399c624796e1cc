package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.submission.Rolled.Origin;
import org.linli.submission.Rolled.Source;
import org.linli.tenant.Time;

/**
 * One table of a turn from all tenants below: what each sent, the sums, who is missing, and all
 * rows under each other. Seven statements, however many rows there are.
 */
@Singleton
class ReceivedSummary {

  private final ReceivedTable received;
  private final RollingUp rolling;
  private final Expected expected;
  private final GivenTimes given;
  private final Clock clock;

  ReceivedSummary(
      ReceivedTable received, RollingUp rolling, Expected expected, GivenTimes given, Clock clock) {
    this.received = received;
    this.rolling = rolling;
    this.expected = expected;
    this.given = given;
    this.clock = clock;
  }

  /**
   * What somebody wants to see of it; what is empty doesn't matter.
   *
   * @param sender the number of what came from one of them; 0 for all
   * @param word in the rows' names
   * @param counts {@code accepted} if only what was accepted counts
   */
  record Asked(long sender, String word, String counts) {

    static Asked of(long sender, String word, String counts) {
      return new Asked(sender, word.strip(), counts.equals("accepted") ? counts : "");
    }

    boolean acceptedOnly() {
      return !counts.isEmpty();
    }
  }

  /**
   * A line: a tenant below and what it sent.
   *
   * @param tenant whose line it is: a tenant, or a university's key
   * @param one what came; null for nothing yet
   * @param late whether it is late, which is known of what hasn't come
   * @param until until when it has more time; null for no more than all
   * @param figures its sums, one for each column of the summary; empty where it doesn't count
   * @param length how many rows it has; null where it doesn't count
   */
  record Line(
      String tenant,
      String sender,
      @Nullable Received one,
      boolean late,
      @Nullable LocalDate until,
      List<String> figures,
      @Nullable Integer length) {

    /** Whether it has still to send it. */
    public boolean isOwed() {
      return one == null || one.state().isBack();
    }
  }

  /**
   * A turn from all tenants below, or from all universities at home in them.
   *
   * @param universities whether universities send it, not tenants
   * @param added the ids of the columns that are sums
   * @param counted how many of them count
   * @param accepted how many were accepted
   * @param missing how many haven't sent
   * @param length how many rows there are in all
   */
  record Summary(
      boolean universities,
      List<String> columns,
      Set<String> added,
      List<Line> lines,
      List<String> totals,
      long counted,
      long accepted,
      long missing,
      long length) {

    /** How many came and didn't go back, whether they count or not. */
    public long came() {
      return lines.size() - missing - back();
    }

    /** How many went back, whoever wanted it. */
    public long back() {
      return lines.stream()
          .map(Line::one)
          .filter(one -> one != null && one.state().isBack())
          .count();
    }

    List<Source> sources(long sender) {
      return lines.stream()
          .filter(line -> line.length() != null)
          .map(Line::one)
          .filter(one -> one != null && (sender == 0 || one.id() == sender))
          .map(one -> source(one))
          .toList();
    }
  }

  static Source source(Received one) {
    String name =
        one.isOfUniversity() || one.senderName().equals(one.unitName())
            ? one.unitName()
            : one.senderName() + " · " + one.unitName();
    return new Source(one.id(), name, "/received-submissions/" + one.id());
  }

  /** Whether universities send it. */
  boolean isFromUniversities(ReceivedTable.Turn turn) {
    return expected.isFromUniversities(turn.form(), List.of());
  }

  Summary of(ReceivedTable.Turn turn, boolean acceptedOnly) {
    List<Received> newest = received.newest(turn.form(), turn.turn());
    List<Received> counting =
        newest.stream()
            .filter(
                one ->
                    one.state() == Received.State.ACCEPTED
                        || one.state() == Received.State.WAITING && !acceptedOnly)
            .toList();
    Set<Long> numbers = counting.stream().map(Received::id).collect(Collectors.toSet());
    Sums totals =
        Sums.of(
            received.figures(turn.form(), turn.turn()).stream()
                .filter(one -> numbers.contains(one.form()))
                .toList());
    Map<Long, Integer> lengths =
        rolling.lengths(Origin.RECEIVED, counting.stream().map(ReceivedSummary::source).toList());
    boolean universities = expected.isFromUniversities(turn.form(), newest);
    LocalDate today = Time.today(clock);
    Map<String, String> silent = expected.names(universities);
    Map<String, LocalDate> until = given.holding(turn.form(), turn.turn());
    until.values().removeIf(day -> !day.isAfter(turn.due()));
    List<Line> lines = new ArrayList<>();
    for (Received one : newest) {
      silent.remove(Expected.key(one));
      lines.add(
          new Line(
              Expected.key(one),
              universities ? one.unitName() : one.senderName(),
              one,
              false,
              until.get(Expected.key(one)),
              totals.of(one.id()),
              lengths.get(one.id())));
    }
    silent.forEach(
        (id, name) ->
            lines.add(
                new Line(
                    id,
                    name,
                    null,
                    until.getOrDefault(id, turn.due()).isBefore(today),
                    until.get(id),
                    List.of(),
                    null)));
    return new Summary(
        universities,
        totals.headings(),
        totals.added(),
        lines,
        totals.together(),
        counting.size(),
        newest.stream().filter(one -> one.state() == Received.State.ACCEPTED).count(),
        silent.size(),
        lengths.values().stream().mapToLong(Integer::longValue).sum());
  }

  /** A part of all rows. */
  Rolled rows(Summary summary, Asked asked, int page, int size) {
    return rolling.of(Origin.RECEIVED, summary.sources(asked.sender()), asked.word(), page, size);
  }
}
