package org.linli.incentive;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.hours.Dimension;
import org.linli.hours.Totals;
import org.linli.incentive.ScaleTable.Entry;

/**
 * Gives everybody of the current tenant the level that another scale gives them, once a region's
 * plugin says another one or falls silent. The level counts from the entry that reaches it by the
 * new scale. Where nothing changed, one row is read.
 */
@Singleton
public class RescalingStars {

  private static final int AT_ONCE = 500;

  private final Scales scales;
  private final ScaleTable table;
  private final Totals totals;
  private final Audit audit;

  RescalingStars(Scales scales, ScaleTable table, Totals totals, Audit audit) {
    this.scales = scales;
    this.table = table;
    this.totals = totals;
    this.audit = audit;
  }

  /** Follows the scale that holds now. A run that breaks off leaves the rest to the next one. */
  public void follow() {
    Scale scale = scales.now();
    if (scale.text().equals(table.followed())) {
      return;
    }
    long mark = table.begin(scale);
    long last = 0;
    List<Long> people = table.people(last, AT_ONCE);
    while (!people.isEmpty()) { // Some at a time, so that no transaction is long.
      rescale(people, scale, mark);
      last = people.getLast();
      people = table.people(last, AT_ONCE);
    }
    table.followed(mark);
    audit.record("star.rescaled", "star-scale", mark, Map.of("hours", scale.text()));
  }

  private void rescale(List<Long> people, Scale scale, long mark) {
    Map<Long, Integer> had = table.levels(people);
    Map<Long, Totals.Total> sums = totals.of(Dimension.VOLUNTEER, people);
    Map<Long, Integer> levels = new HashMap<>();
    for (long volunteer : people) {
      int has = scale.stars(sums.getOrDefault(volunteer, Totals.Total.NONE).minutes());
      if (has != had.getOrDefault(volunteer, 0)) {
        levels.put(volunteer, has);
      }
    }
    if (!levels.isEmpty()) {
      table.rescale(levels, reaching(levels, scale), mark);
    }
  }

  /** The entry of each by which the hours reached the level and never fell below it again. */
  private List<Entry> reaching(Map<Long, Integer> levels, Scale scale) {
    Map<Long, List<Entry>> all = new LinkedHashMap<>();
    table
        .entries(levels.keySet())
        .forEach(one -> all.computeIfAbsent(one.volunteer(), _ -> new ArrayList<>()).add(one));
    return all.entrySet().stream()
        .map(one -> reaching(one.getValue(), levels.getOrDefault(one.getKey(), 0), scale))
        .toList();
  }

  private static Entry reaching(List<Entry> entries, int level, Scale scale) {
    long sum = 0;
    boolean above = false;
    Entry found = entries.getLast();
    for (Entry one : entries) {
      sum += one.minutes();
      boolean is = scale.stars(sum) >= level;
      if (is && !above) {
        found = one;
      }
      above = is;
    }
    return found;
  }
}
