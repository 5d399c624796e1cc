package org.linli.external;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.api.Scope;
import org.linli.division.Sql;
import org.linli.external.ColumnTable.Column;
import org.linli.hours.HoursGround;
import org.linli.pairing.PairingGround;
import org.linli.sheet.ReceivingSheets;
import org.linli.sheet.SheetProblems;
import org.linli.sheet.StagedSheets;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** A system of a tenant with its columns mapped, and a community's people beside it. */
final class ExternalGround {

  static final long CLERK = 7;
  static final List<String> TITLES = List.of("记录号", "志愿者号", "姓名", "身份证号", "日期", "小时", "活动");

  final LinliServer server;
  final PairingGround place;
  final ServingVolunteers volunteers;
  final HoursGround hours;
  final long system;
  final String name = "i志愿" + UUID.randomUUID().toString().substring(0, 8);

  private final String tenant;

  ExternalGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.place = new PairingGround(server, tenant, township);
    this.volunteers = new ServingVolunteers(server, tenant);
    this.hours = new HoursGround(server, tenant);
    this.system = here(() -> server.get(SystemTable.class).add(name, "", CLERK));
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  Scope scope() {
    return new Scope(List.of(place.path));
  }

  /** Says what the columns are called. */
  void map() {
    run(
        () -> {
          ColumnTable columns = server.get(ColumnTable.class);
          columns.set(
              system,
              Direction.OUT,
              List.of(
                  new Column("NAME", "志愿者"),
                  new Column("PERSON_NUMBER", "编号"),
                  new Column("DAY", "服务日期"),
                  new Column("HOURS", "服务时长"),
                  new Column("ENTERED_BEFORE", "原录入")));
          columns.set(
              system,
              Direction.IN,
              List.of(
                  new Column("RECORD_NUMBER", TITLES.get(0)),
                  new Column("PERSON_NUMBER", TITLES.get(1)),
                  new Column("NAME", TITLES.get(2)),
                  new Column("ID_NUMBER", TITLES.get(3)),
                  new Column("DAY", TITLES.get(4)),
                  new Column("HOURS", TITLES.get(5)),
                  new Column("ACTIVITY", TITLES.get(6))));
        });
  }

  String number(long volunteer) {
    return facts(volunteer).number();
  }

  VolunteerFacts facts(long volunteer) {
    return here(() -> server.get(Volunteers.class).find(volunteer)).orElseThrow();
  }

  /** Keeps our number of theirs for a volunteer. */
  void numbered(long volunteer, String number) {
    run(
        () ->
            server
                .get(NumberTable.class)
                .put(system, NumberKind.VOLUNTEER, volunteer, number, CLERK));
  }

  /** A spreadsheet of theirs. */
  @SafeVarargs
  static byte[] sheet(List<String>... rows) {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "They", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("记录");
      row(sheet, 0, TITLES);
      for (int line = 0; line < rows.length; line++) {
        row(sheet, line + 1, rows[line]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int line, List<String> cells) {
    for (int place = 0; place < cells.size(); place++) {
      sheet.value(line, place, cells.get(place));
    }
  }

  /** Takes a file in past the page and the job; tells the import. */
  @SafeVarargs
  final long bring(List<String>... rows) {
    return here(
        () -> {
          MappedColumn[] mapped = server.get(ColumnTable.class).in(system);
          byte[] file = sheet(rows);
          long id =
              server
                  .get(ReceivingSheets.class)
                  .receive(
                      ImportingRecords.kind(system), "对方.xlsx", file, mapped, 1000, scope(), CLERK);
          StagedSheets.Import staged =
              server.get(StagedSheets.class).find(id, ImportingRecords.kind(system)).orElseThrow();
          server
              .get(KeepingRecords.class)
              .keep(
                  system,
                  staged,
                  server.get(ImportingRecords.class).check(mapped, file, 1000),
                  new SheetProblems<>(),
                  mapped[0],
                  false);
          return id;
        });
  }

  /** The person of theirs whose record has this number. */
  TheirPerson person(String record) {
    return here(
        () -> {
          long id =
              server
                  .get(Sql.class)
                  .query(
                      "SELECT person_id FROM external_record WHERE system_id = ? AND"
                          + " record_number = ?",
                      List.of(system, record),
                      row -> row.getLong(1))
                  .getFirst();
          return server.get(PersonTable.class).find(id).orElseThrow();
        });
  }

  /** An export of this year, with what is not yet known there in it. */
  long exported() {
    return here(
        () -> {
          ExportTable exports = server.get(ExportTable.class);
          Period year = new Period(today().withDayOfYear(1), today());
          long id = exports.open(system, scope(), year, CLERK);
          server.get(Exporting.class).take(exports.find(id).orElseThrow());
          exports.written(id);
          return id;
        });
  }
}
