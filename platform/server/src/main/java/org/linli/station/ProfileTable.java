package org.linli.station;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.division.Sql;

/** What is known of stations besides, and which teams serve there. */
@Singleton
class ProfileTable {

  private final Sql sql;

  ProfileTable(Sql sql) {
    this.sql = sql;
  }

  StationProfile of(long station) {
    return sql
        .query(
            "SELECT phone, latitude, longitude, sign_on, services, equipment, compound,"
                + " property_company FROM station_profile WHERE station_id = ?",
            List.of(station),
            row ->
                new StationProfile(
                    row.getString(1),
                    row.getBigDecimal(2),
                    row.getBigDecimal(3),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8)))
        .stream()
        .findFirst()
        .orElse(StationProfile.NOTHING);
  }

  void put(long station, StationProfile profile) {
    sql.update(
        "INSERT INTO station_profile (station_id, phone, latitude, longitude, sign_on, services,"
            + " equipment, compound, property_company) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE phone = VALUES(phone), latitude = VALUES(latitude),"
            + " longitude = VALUES(longitude), sign_on = VALUES(sign_on),"
            + " services = VALUES(services), equipment = VALUES(equipment),"
            + " compound = VALUES(compound), property_company = VALUES(property_company)",
        station,
        profile.phone(),
        profile.latitude(),
        profile.longitude(),
        profile.signOn(),
        profile.services(),
        profile.equipment(),
        profile.compound(),
        profile.propertyCompany());
  }

  /** The teams that serve at a station, whether or not they still exist. */
  Set<Long> teamsAt(long station) {
    return new HashSet<>(
        sql.query(
            "SELECT team_id FROM station_team WHERE station_id = ?",
            List.of(station),
            row -> row.getLong(1)));
  }

  void putTeams(long station, Collection<Long> teams) {
    sql.update("DELETE FROM station_team WHERE station_id = ?", station);
    if (!teams.isEmpty()) {
      sql.batch(
          "INSERT INTO station_team (station_id, team_id) VALUES (?, ?)",
          teams.stream().map(team -> List.<Object>of(station, team)).toList());
    }
  }
}
