package org.linli.external;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.division.Sql;
import org.linli.volunteer.RecordSection;
import org.linli.volunteer.VolunteerTrace;

/** A volunteer in other systems: the numbers there, and the way to what differs. */
@Singleton
final class ExternalsOfVolunteer implements RecordSection, VolunteerTrace {

  private final SystemTable systems;
  private final NumberTable numbers;
  private final PersonTable people;
  private final Sql sql;

  ExternalsOfVolunteer(SystemTable systems, NumberTable numbers, PersonTable people, Sql sql) {
    this.systems = systems;
    this.numbers = numbers;
    this.people = people;
    this.sql = sql;
  }

  @Override
  public int order() {
    return 38;
  }

  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    List<ExternalSystem> used = systems.all().stream().filter(ExternalSystem::isUsed).toList();
    if (used.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> known = numbers.everywhere(NumberKind.VOLUNTEER, volunteer);
    List<Map<String, Object>> lines =
        used.stream()
            .map(
                one ->
                    Map.<String, Object>of(
                        "system", one, "number", known.getOrDefault(one.name(), "")))
            .toList();
    return Optional.of(
        new Shown(
            "external.title",
            "external/of-volunteer",
            Map.of("lines", lines, "own", own, "volunteer", volunteer)));
  }

  @Override
  public String name() {
    return "externals";
  }

  @Override
  public Object kept(long volunteer) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("numbers", numbers.everywhere(NumberKind.VOLUNTEER, volunteer));
    kept.put(
        "records",
        sql.query(
            "SELECT y.name, r.record_number, r.served_on, r.minutes, r.activity"
                + " FROM external_person p JOIN external_record r ON r.person_id = p.id"
                + " JOIN external_system y ON y.id = p.system_id WHERE p.volunteer_id = ?"
                + " ORDER BY r.served_on, r.id",
            List.of(volunteer),
            row ->
                Map.<String, Object>of(
                    "system", row.getString(1),
                    "record", row.getString(2),
                    "servedOn", row.getString(3),
                    "minutes", row.getInt(4),
                    "activity", row.getString(5))));
    return kept;
  }

  @Override
  public void deleted(long volunteer) {
    numbers.removeAll(NumberKind.VOLUNTEER, volunteer);
    people.clear(volunteer);
  }
}
