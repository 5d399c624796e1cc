package org.linli.organization;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** The volunteer service officers of communities (GD-3), now and before. */
@Singleton
class ServiceOfficers {

  private static final String NAME = "service_officer.name";
  private static final String PHONE = "service_officer.phone";
  private static final int MOST = 20;

  private final Sql sql;
  private final Sealing sealing;
  private final Volunteers volunteers;
  private final Audit audit;
  private final Clock clock;

  ServiceOfficers(Sql sql, Sealing sealing, Volunteers volunteers, Audit audit, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.volunteers = volunteers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An officer.
   *
   * @param volunteer which volunteer it is; null for someone else
   * @param name in full, or masked where it is a volunteer
   * @param untilOn the first day on which they no longer are; null for who is
   */
  record Officer(
      long id,
      @Nullable Long volunteer,
      String name,
      String phone,
      LocalDate fromOn,
      @Nullable LocalDate untilOn) {

    Officer named(Map<Long, VolunteerFacts> known) {
      VolunteerFacts facts = volunteer == null ? null : known.get(volunteer);
      return facts == null
          ? this
          : new Officer(id, volunteer, facts.maskedName(), phone, fromOn, untilOn);
    }
  }

  /** Who is to be the officer: a volunteer, or a name with a telephone number. */
  record Naming(@Nullable Long volunteer, String name, String phone, LocalDate from) {}

  /** The officer of a community and those before, the latest first. */
  List<Officer> of(long community) {
    List<Officer> found =
        sql.query(
            "SELECT id, volunteer_id, name, phone, from_on, until_on FROM service_officer"
                + " WHERE community_id = ? ORDER BY is_current DESC, from_on DESC, id DESC LIMIT "
                + MOST,
            List.of(community),
            row -> {
              long id = row.getLong(1);
              return new Officer(
                  id,
                  row.getObject(2, Long.class),
                  open(NAME, id, row.getBytes(3)),
                  open(PHONE, id, row.getBytes(4)),
                  row.getObject(5, LocalDate.class),
                  row.getObject(6, LocalDate.class));
            });
    Map<Long, VolunteerFacts> known =
        volunteers.byIds(
            found.stream().map(Officer::volunteer).filter(Objects::nonNull).distinct().toList());
    return found.stream().map(one -> one.named(known)).toList();
  }

  /**
   * Names the officer from a day on; who was it until then no longer is.
   *
   * @throws Refused if the day lies ahead or before the present one's first, or the community was
   *     closed
   */
  @Transactional
  void name(long community, Naming said, long by) {
    hold(community);
    if (said.from().isAfter(Time.today(clock))) {
      throw new Refused("from", "organization.officer.refused.future");
    }
    Optional<Officer> before = current(community);
    if (before.filter(one -> said.from().isBefore(one.fromOn())).isPresent()) {
      throw new Refused("from", "organization.officer.refused.before", before.get().fromOn());
    }
    before.ifPresent(one -> close(one.id(), said.from()));
    long id =
        sql.insert(
            "INSERT INTO service_officer (community_id, volunteer_id, from_on, is_current,"
                + " named_by, named_at) VALUES (?, ?, ?, TRUE, ?, ?)",
            community,
            said.volunteer(),
            said.from(),
            by,
            clock.instant());
    if (said.volunteer() == null) {
      sql.update(
          "UPDATE service_officer SET name = ?, phone = ? WHERE id = ?",
          seal(NAME, id, said.name()),
          seal(PHONE, id, said.phone()),
          id);
    }
    audit.record(
        "serviceOfficer.named", "community", community, Map.of("from", said.from().toString()));
  }

  /** The officer no longer is, from today on. */
  @Transactional
  void end(long community) {
    hold(community);
    current(community)
        .ifPresent(
            one -> {
              close(one.id(), Time.today(clock));
              audit.record("serviceOfficer.ended", "community", community);
            });
  }

  private void hold(long community) {
    if (sql.query(
            "SELECT id FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") FOR UPDATE",
            List.of(community),
            row -> row.getLong(1))
        .isEmpty()) {
      throw new Refused("name", "community.refused.gone");
    }
  }

  /** Who is now. */
  Optional<Officer> current(long community) {
    return of(community).stream().filter(one -> one.untilOn() == null).findFirst();
  }

  private void close(long id, LocalDate day) {
    sql.update("UPDATE service_officer SET is_current = NULL, until_on = ? WHERE id = ?", day, id);
  }

  private byte[] seal(String column, long id, String text) {
    return sealing.seal(CurrentTenant.get().id(), new Cell(column, id), text);
  }

  private String open(String column, long id, byte @Nullable [] sealed) {
    return sealed == null
        ? ""
        : sealing.open(CurrentTenant.get().id(), new Cell(column, id), sealed);
  }
}
