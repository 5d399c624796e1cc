package org.linli.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.linli.division.Sql;

/** Entries at random, some taken back, some about transfers, some by students, some folded. */
final class LaidEntries {

  private final Sql sql;
  private final Folding folding;
  private final StudentTotals students;
  private final Random random;
  private final long base;
  private final List<Laid> all = new ArrayList<>();

  LaidEntries(Sql sql, Folding folding, StudentTotals students, long seed) {
    this.sql = sql;
    this.folding = folding;
    this.students = students;
    this.random = new Random(seed);
    this.base = 1L << 45;
  }

  private record Laid(
      long id,
      long person,
      long session,
      long community,
      Long project,
      LocalDate day,
      int minutes) {}

  void lay(List<Long> communities, LocalDate from, int days, int entries) {
    for (int i = 0; i < entries; i++) {
      switch (random.nextInt(12)) {
        case 0, 1 -> takeBack();
        case 2 -> moveAway();
        case 3 -> changeStudent();
        default -> serve(communities, from.plusDays(random.nextInt(days)));
      }
      if (random.nextInt(15) == 0) {
        folding.fold();
      }
    }
  }

  /** Projects that were laid. */
  List<Long> projects() {
    return List.of(base + 1, base + 2, base + 3);
  }

  private void serve(List<Long> communities, LocalDate day) {
    int which = random.nextInt(communities.size());
    int number = random.nextInt(4);
    // Two days after each other may be one session's: it went on over midnight.
    long session = base + which * 100_000L + day.toEpochDay() / 2 * 2;
    add(
        new Laid(
            0,
            base + random.nextInt(8),
            session,
            communities.get(which),
            number == 0 ? null : base + number,
            day,
            random.nextInt(4) * 30),
        "ROSTER",
        null);
  }

  private void takeBack() {
    if (!all.isEmpty()) {
      Laid one = all.remove(random.nextInt(all.size()));
      add(
          new Laid(0, one.person, one.session, one.community, one.project, one.day, -one.minutes),
          "CORRECTED",
          one.id);
    }
  }

  private void moveAway() {
    if (!all.isEmpty()) {
      Laid one = all.get(random.nextInt(all.size()));
      add(new Laid(0, one.person, 0, 0, null, one.day, -one.minutes), "TRANSFERRED_OUT", null);
    }
  }

  private void changeStudent() {
    long person = base + random.nextInt(8);
    if (sql.update("DELETE FROM study WHERE open_volunteer = ? AND state = 'JOINED'", person) > 0) {
      students.end(person);
    } else {
      sql.insert(
          "INSERT INTO study (volunteer_id, open_volunteer, university_id, home, state, since,"
              + " consented_by, consented_at) VALUES (?, ?, 1, 'zhanjiang', 'JOINED', ?, 1, ?)",
          person,
          person,
          LocalDate.of(2020, 1, 1),
          Instant.EPOCH);
      students.begin(person);
    }
  }

  private void add(Laid one, String evidence, @org.jspecify.annotations.Nullable Long reverses) {
    Instant begin = one.day.atTime(2, 0).toInstant(ZoneOffset.UTC);
    long id =
        sql.insert(
            "INSERT INTO ledger_entry (entry_key, volunteer_id, session_id, community_id,"
                + " project_id, served_on, started_at, ended_at, minutes, evidence, reverses_id,"
                + " reason, posted_by, posted_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1, ?)",
            UUID.randomUUID().toString(),
            one.person,
            one.session,
            one.community,
            one.project,
            one.day,
            begin,
            begin.plusSeconds(3600),
            one.minutes,
            evidence,
            reverses,
            begin);
    sql.update("INSERT INTO unfolded_entry (entry_id) VALUES (?)", id);
    if (reverses == null && one.community != 0) {
      all.add(
          new Laid(id, one.person, one.session, one.community, one.project, one.day, one.minutes));
    }
  }
}
