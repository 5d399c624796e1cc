package org.linli.external;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.external.RecordTable.Kept;
import org.linli.sheet.SheetProblems;
import org.linli.sheet.StagedSheets;
import org.linli.web.Refused;

/** Keeps records of theirs beside ours; a record of theirs is kept once. */
@Singleton
class KeepingRecords {

  private static final int AT_ONCE = 1000;

  private final SystemTable systems;
  private final PersonTable people;
  private final RecordTable records;
  private final MatchingRows matching;
  private final StagedSheets staged;
  private final Viewer viewer;
  private final Audit audit;

  KeepingRecords(
      SystemTable systems,
      PersonTable people,
      RecordTable records,
      MatchingRows matching,
      StagedSheets staged,
      Viewer viewer,
      Audit audit) {
    this.systems = systems;
    this.people = people;
    this.records = records;
    this.matching = matching;
    this.staged = staged;
    this.viewer = viewer;
    this.audit = audit;
  }

  /** How many records came, and how many were there already. */
  record Came(int added, int again) {}

  /** Keeps what is good, and says of the rest what is wrong. */
  @Transactional
  Came keep(
      long system,
      StagedSheets.Import sheet,
      List<TheirRow> rows,
      SheetProblems<MappedColumn> problems,
      MappedColumn numberColumn,
      boolean allOrNothing) {
    systems.lock(system);
    Map<String, Long> known = new HashMap<>();
    Map<String, Kept> there = new HashMap<>();
    for (List<TheirRow> some : parts(rows)) { // Two statements for a thousand rows.
      known.putAll(
          people.known(system, some.stream().map(row -> people.key(said(row).person())).toList()));
      there.putAll(records.known(system, some.stream().map(row -> said(row).record()).toList()));
    }
    List<TheirRow> fresh = new ArrayList<>();
    int again = 0;
    for (TheirRow row : rows) {
      TheirRow.Said said = said(row);
      Kept kept = there.get(said.record());
      if (kept == null) {
        fresh.add(row);
      } else if (kept.day().equals(said.day())
          && kept.minutes() == said.minutes()
          && Objects.equals(known.get(people.key(said.person())), kept.person())) {
        again++;
      } else {
        problems.add(row.number(), numberColumn, "external.wrong.changed");
      }
    }
    staged.finish(sheet.id());
    if (allOrNothing && !problems.isEmpty()) {
      return new Came(0, again);
    }
    add(system, sheet, fresh, known);
    records.addImport(system, sheet, fresh.size(), again);
    audit.record(
        "external-import.kept",
        "external-import",
        sheet.id(),
        Map.of(
            "system", Long.toString(system),
            "added", Integer.toString(fresh.size()),
            "again", Integer.toString(again)));
    return new Came(fresh.size(), again);
  }

  private void add(
      long system, StagedSheets.Import sheet, List<TheirRow> fresh, Map<String, Long> known) {
    Map<String, TheirRow.Person> strangers = new LinkedHashMap<>();
    for (TheirRow row : fresh) {
      String key = people.key(said(row).person());
      if (!known.containsKey(key)) {
        strangers.put(key, said(row).person());
      }
    }
    for (List<Map.Entry<String, TheirRow.Person>> some : parts(List.copyOf(strangers.entrySet()))) {
      people.add(
          system,
          matching.match(system, some.stream().map(Map.Entry::getValue).toList(), sheet.scope()));
      known.putAll(people.known(system, some.stream().map(Map.Entry::getKey).toList()));
    }
    records.add(
        system,
        sheet.id(),
        fresh.stream()
            .map(TheirRow::said)
            .map(Objects::requireNonNull)
            .map(
                said ->
                    new Kept(
                        said.record(),
                        Objects.requireNonNull(known.get(people.key(said.person()))),
                        said.day(),
                        said.minutes(),
                        said.activity()))
            .toList());
  }

  /** Takes away what a file brought: it was the wrong one. */
  @Transactional
  void withdraw(long id, String reason) {
    long system = records.findImport(id).orElseThrow(Problem::notFound).system();
    systems.lock(system);
    RecordTable.Import one = records.findImport(id).orElseThrow(Problem::notFound);
    if (!one.stands()) {
      throw new Refused("reason", "external.refused.importGone");
    }
    records.withdraw(one, reason, viewer.account());
    audit.record("external-import.withdrawn", "external-import", id);
  }

  private static TheirRow.Said said(TheirRow row) {
    return Objects.requireNonNull(row.said());
  }

  private static <T> List<List<T>> parts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return parts;
  }
}
