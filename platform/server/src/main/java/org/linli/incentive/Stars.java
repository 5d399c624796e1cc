package org.linli.incentive;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.hours.Dimension;
import org.linli.hours.LedgerLine;
import org.linli.hours.LedgerWatcher;
import org.linli.hours.Totals;
import org.linli.notice.NoticeKind;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/**
 * Follows the ledger and keeps everyone's level, in the transaction of the entry: one read of the
 * totals for all whom the entries concern, and writes only where a level changes.
 */
@Singleton
class Stars implements LedgerWatcher {

  private final Totals totals;
  private final StarTable table;
  private final Scales scales;
  private final TellingVolunteers telling;
  private final Clock clock;

  Stars(Totals totals, StarTable table, Scales scales, TellingVolunteers telling, Clock clock) {
    this.totals = totals;
    this.table = table;
    this.scales = scales;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * A level that was reached or lost.
   *
   * @param entry by which
   * @param day the entry's day of service
   */
  record Change(
      long volunteer, int stars, boolean reached, long entry, LocalDate day, Instant at) {}

  @Override
  @Transactional
  public void added(List<LedgerLine> lines) {
    Map<Long, List<LedgerLine>> people = new LinkedHashMap<>();
    lines.forEach(
        line -> people.computeIfAbsent(line.volunteer(), _ -> new ArrayList<>()).add(line));
    Map<Long, Totals.Total> after = totals.of(Dimension.VOLUNTEER, people.keySet());
    List<Change> changes = new ArrayList<>();
    Map<Long, Integer> levels = new HashMap<>();
    Instant now = clock.instant();
    Scale scale = scales.now();
    people.forEach(
        (volunteer, theirs) -> {
          long minutes = after.getOrDefault(volunteer, Totals.Total.NONE).minutes();
          List<Change> found = changes(scale, theirs, minutes, now);
          if (!found.isEmpty()) {
            levels.put(volunteer, scale.stars(minutes));
            changes.addAll(found);
          }
        });
    if (changes.isEmpty()) {
      return;
    }
    table.note(changes);
    table.set(levels);
    telling.tell(
        NoticeKind.STAR_REACHED,
        changes.stream()
            .filter(Change::reached)
            .filter(one -> levels.getOrDefault(one.volunteer(), 0) == one.stars())
            .map(
                one ->
                    new Told(
                        one.volunteer(),
                        "/volunteer/" + one.volunteer(),
                        List.of(Integer.toString(one.stars()))))
            .toList());
  }

  /**
   * What one person's entries change. Those that are added together count together: a correction
   * that takes an entry back and puts another in its place loses no level on the way.
   */
  static List<Change> changes(Scale scale, List<LedgerLine> lines, long after, Instant now) {
    long before = after - lines.stream().mapToLong(LedgerLine::minutes).sum();
    int had = scale.stars(before);
    int has = scale.stars(after);
    List<Change> changes = new ArrayList<>();
    List<LedgerLine> inOrder =
        lines.stream().sorted(Comparator.comparingLong(LedgerLine::entry)).toList();
    for (int stars = had + 1; stars <= has; stars++) {
      changes.add(change(crossing(scale, inOrder, before, stars), stars, true, now));
    }
    for (int stars = had; stars > has; stars--) {
      LedgerLine last = inOrder.stream().filter(one -> one.minutes() < 0).findFirst().orElseThrow();
      changes.add(change(last, stars, false, now));
    }
    return changes;
  }

  private static LedgerLine crossing(Scale scale, List<LedgerLine> lines, long before, int stars) {
    long sum = before;
    for (LedgerLine line : lines) {
      sum += line.minutes();
      if (scale.stars(sum) >= stars) {
        return line;
      }
    }
    return lines.getLast();
  }

  private static Change change(LedgerLine line, int stars, boolean reached, Instant now) {
    return new Change(line.volunteer(), stars, reached, line.entry(), line.servedOn(), now);
  }
}
