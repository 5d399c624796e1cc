package org.linli.external;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.hours.Entry;
import org.linli.hours.EntryRows;
import org.linli.hours.Occasions;
import org.linli.tenant.Time;
import org.linli.volunteer.ReadingNames;
import org.linli.web.template.Messages;

/** What stands in each field of an exported entry, with a few queries for all. */
@Singleton
class ExportedRows {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  private final EntryRows rows;
  private final ReadingNames names;
  private final NumberTable numbers;
  private final ExportTable exports;
  private final Sql sql;
  private final Messages messages;

  ExportedRows(
      EntryRows rows,
      ReadingNames names,
      NumberTable numbers,
      ExportTable exports,
      Sql sql,
      Messages messages) {
    this.rows = rows;
    this.names = names;
    this.numbers = numbers;
    this.exports = exports;
    this.sql = sql;
    this.messages = messages;
  }

  /** The rows; that names were read is noted. */
  List<Map<OutField, String>> of(ExternalExport export, List<Entry> entries) {
    long system = export.system();
    List<Long> people = entries.stream().map(Entry::volunteer).distinct().toList();
    Map<Long, String> called = names.of(people, "external-export", export.id());
    Map<Long, String> known = numbers.of(system, NumberKind.VOLUNTEER, people);
    Map<Long, String> teams =
        numbers.of(
            system,
            NumberKind.TEAM,
            entries.stream()
                .map(one -> one.occasion().team())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<Long, String> activities =
        activities(
            system, entries.stream().map(one -> one.occasion().session()).distinct().toList());
    Map<Long, Integer> before =
        exports.entered(
            system,
            entries.stream().map(Entry::corrects).filter(Objects::nonNull).distinct().toList());
    return rows.of(entries).stream()
        .map(
            row -> {
              Map<OutField, String> cells = new EnumMap<>(OutField.class);
              Entry entry = row.entry();
              Long team = entry.occasion().team();
              Long corrects = entry.corrects();
              own(row, cells);
              cells.put(OutField.NAME, called.getOrDefault(entry.volunteer(), ""));
              cells.put(OutField.PERSON_NUMBER, known.getOrDefault(entry.volunteer(), ""));
              cells.put(OutField.TEAM_NUMBER, team == null ? "" : teams.getOrDefault(team, ""));
              cells.put(
                  OutField.ACTIVITY_NUMBER,
                  activities.getOrDefault(entry.occasion().session(), ""));
              if (corrects != null && before.containsKey(corrects)) {
                cells.put(OutField.ENTERED_BEFORE, String.valueOf(before.get(corrects)));
              }
              return cells;
            })
        .toList();
  }

  private void own(EntryRows.Row row, Map<OutField, String> cells) {
    Entry entry = row.entry();
    Occasions.Facts occasion = row.occasion();
    cells.put(OutField.ENTRY, Long.toString(entry.id()));
    cells.put(OutField.DAY, entry.servedOn().toString());
    cells.put(OutField.STARTED, clock(entry.from()));
    cells.put(OutField.ENDED, clock(entry.to()));
    cells.put(OutField.MINUTES, Integer.toString(entry.minutes()));
    cells.put(
        OutField.HOURS,
        BigDecimal.valueOf(entry.minutes())
            .divide(HOUR, 2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString());
    if (row.volunteer() != null) {
      cells.put(OutField.VOLUNTEER_NUMBER, row.volunteer().number());
    }
    if (row.community() != null) {
      cells.put(OutField.COMMUNITY, row.community().shortName());
    }
    if (occasion != null) {
      cells.put(OutField.ACTIVITY, occasion.activity());
      cells.put(OutField.CONTENT, messages.say("volunteer.service." + occasion.content()));
      cells.put(OutField.ORGANIZER, occasion.organizer());
      cells.put(OutField.PLACE, occasion.place());
    }
  }

  /** The numbers of the activities that sessions belong to, by session. */
  private Map<Long, String> activities(long system, Collection<Long> sessions) {
    Condition these =
        Condition.of("n.system_id = ? AND n.kind = ?", system, NumberKind.ACTIVITY.name())
            .and(Condition.in("s.id", sessions));
    Map<Long, String> found = new HashMap<>();
    sql.query(
            "SELECT s.id, n.number FROM activity_session s"
                + " JOIN external_number n ON n.subject_id = s.activity_id WHERE "
                + these.sql(),
            these.values(),
            row -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  private static String clock(Instant moment) {
    return CLOCK.format(moment.atZone(Time.ZONE));
  }
}
