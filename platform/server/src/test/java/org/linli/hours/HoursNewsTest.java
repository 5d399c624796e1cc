package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.hours.Serving.served;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.account.Enrolling;
import org.linli.account.Subject;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.hours.Outcome.Posted;
import org.linli.hours.Outcome.Waits;
import org.linli.tenant.TenantId;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;

/** Hours are told to whose they are, what waits to who may decide, what was decided to both. */
@LinliTest
class HoursNewsTest {

  private final LinliServer server;
  private final Serving serving;
  private final Occasion occasion;
  private final long volunteer;
  private final String own;
  private final String path;

  HoursNewsTest(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "zhanjiang");
    long community = serving.community("440802001");
    this.occasion = serving.occasion(community);
    this.volunteer = serving.volunteer(community);
    this.own = new ServingVolunteers(server, "zhanjiang").withAccount(volunteer);
    this.path =
        serving.here(
            () ->
                Objects.requireNonNull(
                        server.get(Communities.class).byIds(List.of(community)).get(community))
                    .path());
  }

  @Test
  void posted_corrected_and_reversed_hours_are_told_with_day_hours_and_reason() {
    Posted posted = (Posted) serving.post(occasion, served(volunteer, "09:00", "11:30"));
    serving.here(
        () ->
            server
                .get(CorrectingHours.class)
                .correct(
                    posted.entry(),
                    UUID.randomUUID(),
                    Serving.at("09:00"),
                    Serving.at("10:00"),
                    "早退",
                    8));
    assertThat(told(own))
        .containsExactly(
            "HOURS_POSTED [\"2026-03-14\",\"2.5\"]",
            "HOURS_CORRECTED [\"2026-03-14\",\"1\",\"早退\"]");
  }

  @Test
  void what_waits_is_told_once_to_each_who_may_decide_and_not_to_those_it_concerns() {
    String keeper = enroll(Role.SOCIAL_WORKER, path);
    String above = enroll(Role.STAFF, "4408");
    String elsewhere = enroll(Role.STAFF, "440803");
    String proposer = enroll(Role.STATION_HEAD, path);
    String reader = enroll(Role.AUDITOR, "4408");

    late(proposer, "09:00", "10:00");
    late(proposer, "13:00", "14:00");

    assertThat(told(keeper)).containsExactly("PROPOSAL_WAITING []");
    assertThat(told(above)).containsExactly("PROPOSAL_WAITING []");
    assertThat(told(elsewhere)).isEmpty();
    assertThat(told(proposer)).isEmpty();
    assertThat(told(reader)).isEmpty();
    assertThat(told(own)).isEmpty();
  }

  @Test
  void once_it_was_read_the_next_one_is_told_again() {
    String keeper = enroll(Role.SOCIAL_WORKER, path);
    late(own, "09:00", "10:00");
    var browser = new People(server).logIn(keeper);
    var list = browser.get("/zhanjiang/notices").html();
    var opened = browser.get(list.selectFirst("a.notice").attr("href"));
    assertThat(opened.header("Location")).isEqualTo("/zhanjiang/hours/proposals");

    late(own, "13:00", "14:00");
    assertThat(told(keeper)).hasSize(2);
  }

  @Test
  void a_staff_rule_leaves_the_communitys_own_people_out() {
    assertThat(server.get(HoursNews.class)).isNotNull();
    String keeper = enroll(Role.SOCIAL_WORKER, path);
    String above = enroll(Role.STAFF, "4408");
    long by = account(enroll(Role.STATION_HEAD, path));
    serving.here(
        () -> {
          server
              .get(HoursNews.class)
              .waits(
                  occasion.community(), by, List.of(volunteer), List.of(HoursRule.Confirmer.STAFF));
          return true;
        });
    assertThat(told(keeper)).isEmpty();
    assertThat(told(above)).containsExactly("PROPOSAL_WAITING []");
  }

  @Test
  void a_decision_is_told_to_who_proposed_and_whom_it_concerns() {
    String proposer = enroll(Role.STATION_HEAD, path);
    long decider = account(enroll(Role.STAFF, "4408"));
    Waits first = late(proposer, "09:00", "10:00");
    Waits second = late(proposer, "13:00", "14:00");
    serving.here(
        () -> {
          server.get(DecidingProposals.class).confirm(first.proposal(), decider, true);
          server.get(DecidingProposals.class).refuse(second.proposal(), decider, "没有到场");
          return true;
        });

    assertThat(told(proposer))
        .containsExactly(
            "PROPOSAL_CONFIRMED [\"2026-03-14\"]", "PROPOSAL_REFUSED [\"2026-03-14\",\"没有到场\"]");
    assertThat(told(own))
        .containsExactly(
            "HOURS_POSTED [\"2026-03-14\",\"1\"]", "HOURS_REFUSED [\"2026-03-14\",\"没有到场\"]");
  }

  @Test
  void who_proposed_hours_of_their_own_is_told_once() {
    Waits waits = late(own, "09:00", "10:00");
    long decider = account(enroll(Role.STAFF, "4408"));
    serving.here(
        () -> {
          server.get(DecidingProposals.class).refuse(waits.proposal(), decider, "没有到场");
          return true;
        });
    assertThat(told(own)).containsExactly("HOURS_REFUSED [\"2026-03-14\",\"没有到场\"]");
  }

  private Waits late(String proposer, String from, String to) {
    var served = served(volunteer, from, to);
    return (Waits)
        serving
            .here(
                () ->
                    server
                        .get(PostingHours.class)
                        .post(occasion, Evidence.LATE, List.of(served), account(proposer), "纸质签到表"))
            .get(served.key());
  }

  /** Someone new: what others were told doesn't count. */
  private String enroll(Role role, String scope) {
    return new People(server)
        .enroll(
            "n" + UUID.randomUUID().toString().substring(0, 12),
            Subject.of(new TenantId("zhanjiang")),
            role,
            new Scope(List.of(scope)));
  }

  private long account(String login) {
    return server.get(Enrolling.class).enroll(login, login, People.PASSWORD, false);
  }

  private List<String> told(String login) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT kind, words FROM notice WHERE account_id = ? ORDER BY id",
            account(login))
        .stream()
        .map(row -> row.get("kind") + " " + row.get("words"))
        .toList();
  }
}
