package org.linli.station;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** Who works at stations; names and numbers sealed. */
@Singleton
class StaffTable {

  private static final String NAME = "station_staff.name";
  private static final String PHONE = "station_staff.phone";
  private static final String SELECT =
      "SELECT id, name, phone, duty, full_time, from_on, left_on FROM station_staff WHERE ";

  private final Sql sql;
  private final Sealing sealing;

  StaffTable(Sql sql, Sealing sealing) {
    this.sql = sql;
    this.sealing = sealing;
  }

  /** Those who work at a station on a day, full-time ones first. */
  List<StaffMember> at(long station, LocalDate day) {
    return sql.query(
        SELECT
            + "station_id = ? AND from_on <= ? AND (left_on IS NULL OR left_on > ?)"
            + " ORDER BY full_time DESC, from_on, id",
        List.of(station, day, day),
        this::read);
  }

  Optional<StaffMember> find(long station, long member) {
    return sql
        .query(SELECT + "station_id = ? AND id = ?", List.of(station, member), this::read)
        .stream()
        .findFirst();
  }

  /** The row is there before what is sealed for it: the seal holds for its id. */
  long add(long station, StaffMember who) {
    long id =
        sql.insert(
            "INSERT INTO station_staff (station_id, name, phone, duty, full_time, from_on)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            station,
            Contacts.NOTHING,
            Contacts.NOTHING,
            who.duty(),
            who.fullTime(),
            who.fromOn());
    sql.update(
        "UPDATE station_staff SET name = ?, phone = ? WHERE id = ?",
        seal(NAME, id, who.name()),
        seal(PHONE, id, who.phone()),
        id);
    return id;
  }

  void leave(long member, LocalDate day) {
    sql.update("UPDATE station_staff SET left_on = ? WHERE id = ?", day, member);
  }

  private StaffMember read(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    return new StaffMember(
        id,
        open(NAME, id, row.getBytes(2)),
        open(PHONE, id, row.getBytes(3)),
        row.getString(4),
        row.getBoolean(5),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }

  private byte[] seal(String column, long row, String text) {
    return text.isEmpty()
        ? Contacts.NOTHING
        : sealing.seal(CurrentTenant.get().id(), new Cell(column, row), text);
  }

  private String open(String column, long row, byte[] sealed) {
    return sealed.length == 0
        ? ""
        : sealing.open(CurrentTenant.get().id(), new Cell(column, row), sealed);
  }
}
