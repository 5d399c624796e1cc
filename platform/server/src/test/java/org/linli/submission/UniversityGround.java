package org.linli.submission;

import io.micronaut.transaction.TransactionOperations;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.api.Clause;
import org.linli.api.CommunityService.Paired;
import org.linli.api.CommunityService.Served;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.api.ReportForm.Field;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Sending;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.UniversityService;
import org.linli.division.Sql;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairingGround;
import org.linli.report.TrialDeclarations;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.Tables;

/** A form of no region that universities send, and communities paired with one, for tests. */
final class UniversityGround {

  static final String TURN = "2026";

  private static final Clause CLAUSE = new Clause("T-1", "样本文件", "附件1", "各高校填报样表。");
  private static final List<String> TENANTS = List.of("zhanjiang", "dongguan");

  final LinliServer server;
  final String form = "trial-" + UUID.randomUUID().toString().substring(0, 13);

  private final int days;
  private final List<Field> foot;

  UniversityGround(LinliServer server) {
    this(server, 20);
  }

  /** One whose form is due within so many days; before today if they are fewer than none. */
  UniversityGround(LinliServer server, int days) {
    this(server, days, List.of(Field.typed("联系人")));
  }

  private UniversityGround(LinliServer server, int days, List<Field> foot) {
    this.server = server;
    this.days = days;
    this.foot = foot;
    ReportForm declared = form(server.get(UniversityService.class));
    TENANTS.forEach(tenant -> server.get(TrialDeclarations.class).declare(tenant, declared));
  }

  /** One whose form asks for a telephone number too. */
  static UniversityGround withPhone(LinliServer server) {
    return new UniversityGround(server, 20, List.of(Field.typed("联系人"), Field.typedPhone("联系方式")));
  }

  void forget() {
    TENANTS.forEach(tenant -> server.get(TrialDeclarations.class).forget(tenant, form));
  }

  LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  Institution university(String home) {
    return new Universities(server).university("演示大学" + UUID.randomUUID(), home);
  }

  String address(Institution university) {
    return "/university/reports/%d/%s/%s".formatted(university.id(), form, TURN);
  }

  /** A community of a tenant, paired with a university; the register has been told of it. */
  PairingGround paired(Institution university, String tenant, String township) {
    PairingGround place = new PairingGround(server, tenant, township);
    place.inForce(university);
    Await.until(
        "the register knows it",
        () ->
            Optional.of(new Universities(server).logIn(university))
                .filter(desk -> desk.get("/university").body().contains(place.name)));
    return place;
  }

  /** One of the university's people serves there for so many minutes; returns the session. */
  long serves(Institution university, String tenant, long community, int minutes) {
    long volunteer = number();
    long session = number();
    within(
        tenant,
        () -> {
          study(university, volunteer);
          post(community, volunteer, session, minutes);
        });
    return session;
  }

  /** Somebody else serves there, whom no university knows. */
  void neighbourServes(String tenant, long community, int minutes) {
    within(tenant, () -> post(community, number(), number(), minutes));
  }

  private void study(Institution university, long volunteer) {
    server
        .get(Sql.class)
        .insert(
            "INSERT INTO study (volunteer_id, open_volunteer, university_id, home, state, since,"
                + " consented_by, consented_at) VALUES (?, ?, ?, ?, 'JOINED', ?, 1, ?)",
            volunteer,
            volunteer,
            university.id(),
            university.home(),
            today().minusDays(60),
            Instant.EPOCH);
  }

  private void post(long community, long volunteer, long session, int minutes) {
    Instant begin = server.get(Clock.class).instant().minus(1, ChronoUnit.DAYS);
    server
        .get(Sql.class)
        .insert(
            "INSERT INTO ledger_entry (entry_key, volunteer_id, session_id, community_id,"
                + " served_on, started_at, ended_at, minutes, evidence, reason, posted_by,"
                + " posted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ROSTER', '', 1, ?)",
            UUID.randomUUID().toString(),
            volunteer,
            session,
            community,
            today().minusDays(1),
            begin,
            begin.plus(1, ChronoUnit.HOURS),
            minutes,
            begin);
  }

  /** A university sends its form, whatever stands in it. */
  void send(Institution university) {
    String home = java.util.Objects.requireNonNull(university.home());
    server
        .get(Tenants.class)
        .within(
            server.tenant(home),
            () ->
                server
                    .get(Submitting.class)
                    .submit(
                        server.get(Turns.class).find(form, TURN).orElseThrow(),
                        UniversityHomes.unit(university),
                        "",
                        true,
                        SubmissionGround.CLERK));
  }

  /** The reminders of a morning go out in a tenant. */
  void remind(String tenant) {
    Reminders.goOut(server, tenant);
  }

  @SuppressWarnings("unchecked")
  private void within(String tenant, Runnable work) {
    TransactionOperations<Connection> transactions =
        server
            .context()
            .getBean(
                TransactionOperations.class,
                io.micronaut.inject.qualifiers.Qualifiers.byName("default"));
    server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () ->
                transactions.executeWrite(
                    status -> {
                      work.run();
                      return true;
                    }));
  }

  private static long number() {
    return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
  }

  /** The id of the university's submission at its home; 0 if there is none. */
  long submission(Institution university, String home) {
    return Tables.rows(
            server,
            home,
            "SELECT id FROM submission WHERE form_id = ? AND unit_key = ?",
            form,
            Long.toString(university.id()))
        .stream()
        .map(row -> ((Number) java.util.Objects.requireNonNull(row.get("id"))).longValue())
        .findFirst()
        .orElse(0L);
  }

  /** A name, the partners, people, minutes and a note: the note is typed, and so is who to ask. */
  private ReportForm form(UniversityService service) {
    LocalDate due = today().plusDays(days);
    ReportTurn turn = new ReportTurn(TURN, "样本期", due.minusDays(200), due.minusDays(1), due, null);
    return new ReportForm(
        form,
        "高校样表" + form,
        CLAUSE,
        Set.of(Filler.CITY),
        new Sending(
            ReportUnit.Kind.UNIVERSITY,
            new ReportSchedule(
                CLAUSE, new ReportSchedule.Once(turn), due.minusDays(300), null, null),
            List.of(Taker.OVERSEER)),
        List.of(Field.unit("填报单位", true)),
        List.of(
            new Column("name", "社区名称", "", 60, Align.CENTER),
            new Column("partners", "结对单位", "", 60, Align.CENTER),
            new Column("people", "服务人数", "", 30, Align.CENTER, Entry.FIGURE).addedUp(),
            new Column("minutes", "服务分钟", "", 30, Align.CENTER, Entry.FIGURE).addedUp(),
            new Column("note", "备注", "", 60, Align.START, Entry.WORDS)),
        foot,
        ReportForm.Page.A4_LANDSCAPE,
        (unit, asked) -> fill(service, unit, asked));
  }

  private static ReportContents fill(UniversityService service, ReportUnit unit, ReportTurn turn) {
    Map<Long, List<Paired>> paired = service.paired(unit.key(), turn.from(), turn.to());
    Map<Long, Served> served = service.served(unit.key(), paired.keySet(), turn.from(), turn.to());
    List<Row> rows = new ArrayList<>();
    paired.forEach(
        (community, partners) -> {
          Served one = served.getOrDefault(community, new Served(0, 0, 0, 0));
          rows.add(
              new Row(
                  community.toString(),
                  "社区" + community,
                  unit.path(),
                  List.of(
                      Cell.of("社区" + community),
                      Cell.of(partners.getFirst().partner()),
                      Cell.of(Amount.of(one.people())),
                      Cell.of(new Amount(BigDecimal.valueOf(one.minutes()))),
                      Cell.of(""))));
        });
    return new ReportContents(rows, List.of());
  }
}
