package org.linli.volunteer;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.linli.api.Audit;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.job.JobFailure;
import org.linli.tenant.Time;

/** Brings checked rows of an import into the register, many in one statement. */
@Singleton
class InsertingVolunteers {

  private static final long IDS = 1L << 53;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final VolunteerRegister register;
  private final SealedPeople sealed;
  private final FindingPeople finding;
  private final Numbering numbering;
  private final Sql sql;
  private final Audit audit;
  private final Clock clock;

  InsertingVolunteers(
      VolunteerRegister register,
      SealedPeople sealed,
      FindingPeople finding,
      Numbering numbering,
      Sql sql,
      Audit audit,
      Clock clock) {
    this.register = register;
    this.sealed = sealed;
    this.finding = finding;
    this.numbering = numbering;
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What became of some rows.
   *
   * @param there the rows whose people had been registered otherwise meanwhile
   */
  record Done(int added, List<Integer> there) {}

  /** Does everything in one transaction. */
  @Transactional
  int together(Supplier<Integer> work) {
    return work.get();
  }

  /** The rows whose people are registered already, other than by this import. */
  Map<Integer, Boolean> there(long importId, List<CheckingRows.Checked> rows) {
    Map<Integer, Boolean> there = new HashMap<>();
    known(importId, rows, finding.now())
        .forEach(
            (row, isOurs) -> {
              if (!isOurs) {
                there.put(row, true);
              }
            });
    return there;
  }

  /** Inserts the good ones of some rows; what this import has inserted already stays. */
  @Transactional
  Done insert(long importId, long by, List<CheckingRows.Checked> rows) {
    FindingPeople.Generations generations = finding.hold();
    Map<Integer, Boolean> known = known(importId, rows, generations);
    List<Integer> there = new ArrayList<>();
    List<CheckingRows.Checked> fresh = new ArrayList<>();
    for (CheckingRows.Checked row : rows) {
      Boolean isOurs = known.get(row.number());
      if (isOurs == null && row.isGood()) {
        fresh.add(row);
      } else if (isOurs != null && !isOurs) {
        there.add(row.number());
      }
    }
    if (!fresh.isEmpty()) {
      save(importId, by, fresh, generations);
    }
    int ours = (int) known.values().stream().filter(isOurs -> isOurs).count();
    return new Done(fresh.size() + ours, there);
  }

  private void save(
      long importId,
      long by,
      List<CheckingRows.Checked> fresh,
      FindingPeople.Generations generations) {
    Instant now = clock.instant();
    LocalDate today = Time.today(clock);
    long number = numbering.next(fresh.size());
    List<VolunteerRow> people = new ArrayList<>(fresh.size());
    List<List<Object>> places = new ArrayList<>(fresh.size());
    for (CheckingRows.Checked row : fresh) {
      Application said = row.said().orElseThrow();
      long id = RANDOM.nextLong(1, IDS);
      boolean consents = row.guardianAgreed() && !said.isOfAdult(today);
      VolunteerRow blank =
          VolunteerRow.blank(id, VolunteerState.APPROVED, said.community(), by, now)
              .reviewed(number, by, now)
              .consented(
                  consents ? GuardianConsent.PAPER : GuardianConsent.NONE, consents ? now : null);
      people.add(sealed.seal(blank, said, generations));
      places.add(List.of(importId, row.number(), id));
      number++;
    }
    try {
      register.saveAll(people);
    } catch (DataAccessException e) {
      if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
        throw new JobFailure("volunteer.import.changed");
      }
      throw e;
    }
    sql.batch(
        "INSERT INTO volunteer_import_row (import_id, row_no, volunteer_id) VALUES (?, ?, ?)",
        places);
    audit.record(
        "volunteer.import", "volunteer_import", importId, Map.of("count", "" + fresh.size()));
  }

  /** The rows whose people are registered, and whether this import did that. */
  private Map<Integer, Boolean> known(
      long importId, List<CheckingRows.Checked> rows, FindingPeople.Generations generations) {
    Map<ByteBuffer, Integer> byIndex = new HashMap<>();
    for (CheckingRows.Checked row : rows) {
      row.said()
          .ifPresent(
              said ->
                  finding
                      .person(generations, said.person().document())
                      .forEach(index -> byIndex.put(ByteBuffer.wrap(index), row.number())));
    }
    Map<Integer, Boolean> known = new HashMap<>();
    if (byIndex.isEmpty()) {
      return known;
    }
    List<byte[]> all = byIndex.keySet().stream().map(ByteBuffer::array).toList();
    for (String column : List.of("id_index", "id_index_next")) {
      Condition where = Condition.in("v." + column, all);
      List<Object> values = new ArrayList<>(List.of(importId));
      values.addAll(where.values());
      sql.query(
              "SELECT v."
                  + column
                  + ", r.row_no IS NOT NULL FROM volunteer v LEFT JOIN volunteer_import_row r"
                  + " ON r.volunteer_id = v.id AND r.import_id = ? WHERE "
                  + where.sql(),
              values,
              row -> Map.entry(ByteBuffer.wrap(row.getBytes(1)), row.getBoolean(2)))
          .forEach(
              found -> {
                Integer row = byIndex.get(found.getKey());
                if (row != null) {
                  known.put(row, found.getValue());
                }
              });
    }
    return known;
  }
}
