package org.linli.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.transfer.TransferGround.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.hours.Dimension;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Program.Said;
import org.linli.testing.Tables;
import org.linli.transfer.TransferGround.Someone;
import org.linli.web.Browser;

/** LAW-3, ZJ-7: what was transferred is put right at its new home like any other record. */
@LinliTest
class ContinuedRecordTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final LinliServer server;
  private final TransferGround home;
  private final TransferGround there;
  private final long volunteer;
  private final long known;
  private final Program own;
  private final String taker;
  private final Program staff;
  private final Program another;
  private final Program nearby;

  ContinuedRecordTest(LinliServer server) {
    this.server = server;
    this.home = new TransferGround(server, "zhanjiang", "440802001");
    this.there = new TransferGround(server, "beibei", "500109001");
    Someone someone = Someone.anybody();
    this.volunteer = home.volunteer(someone);
    this.known = there.volunteer(someone);
    this.own = Program.of(server, "beibei", there.volunteers.withAccount(known));
    this.taker = there.staff();
    this.staff = Program.of(server, "beibei", there.staff());
    this.another = Program.of(server, "beibei", there.staff());
    this.nearby = Program.as(server, "beibei", Role.SOCIAL_WORKER, there.path);
  }

  @Test
  void LAW_3_an_appeal_over_it_is_answered_by_whoever_did_not_take_it_in() {
    home.serves(volunteer, DAY, 120);
    long entry = comes();
    Said certificate =
        own.post(
            "my-certificates",
            Map.of("volunteer", known, "from", DAY.toString(), "until", DAY.toString()));
    assertThat(certificate.status()).isEqualTo(201);

    Said made = appeal(entry, "TIMES", "09:00", "10:00");
    assertThat(made.status()).isEqualTo(201);
    assertThat(appeal(entry, "TIMES", "09:00", "10:00").status()).isEqualTo(422);
    String appeal = "appeals/" + made.number("id");
    Map<String, ?> right = Map.of("from", "09:00", "to", "10:00", "words", "原单位来函说是一小时");

    assertThat(nearby.get(appeal).status()).isEqualTo(404);
    assertThat(Program.of(server, "beibei", taker).post(appeal + "/correction", right).status())
        .isEqualTo(422);
    assertThat(there.minutes(known)).isEqualTo(120);
    assertThat(staff.post(appeal + "/correction", right).text("state")).isEqualTo("CORRECTED");

    assertThat(there.minutes(known)).isEqualTo(60);
    assertThat(there.total(Dimension.VOLUNTEER, known).services()).isEqualTo(1);
    assertThat(there.total(Dimension.COMMUNITY, there.community).minutes()).isZero();
    assertThat(home.minutes(volunteer)).isZero();
    assertThat(there.entries(known))
        .extracting(one -> one.get("evidence") + " " + one.get("minutes"))
        .containsExactly("TRANSFERRED_IN 120", "TRANSFERRED_IN -120", "TRANSFERRED_IN 60");
    assertThat(own.get("my-certificates/" + certificate.number("id")).text("state"))
        .isEqualTo("SUPERSEDED");
    assertThat(Tables.audited(server, "beibei", "appeal", made.number("id")))
        .containsExactly("appeal.made", "appeal.corrected");
  }

  @Test
  void LAW_3_on_the_pages_the_volunteer_says_what_is_wrong_and_the_staff_see_where_it_came_from() {
    home.serves(volunteer, DAY, 120);
    comes();
    Browser self = new People(server).logIn(there.volunteers.withAccount(known));
    var record = self.get("/beibei/volunteer/hours/" + known);
    var form = self.get(record.html().select("a[href*=appeals/new?entry=]").attr("href"));
    var sent =
        self.submit(
            form, Map.of("wrong", "TIMES", "from", "09:00", "to", "10:00", "reason", "十点就走了"));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(self.get(sent.header("Location")).html().text()).contains("湛江市");

    String number = sent.header("Location").replaceAll(".*/", "");
    Browser clerk = new People(server).logIn(there.staff());
    String page = "/beibei/appeals/" + number;
    assertThat(clerk.get(page).html().select("main").text()).contains("原记录单位", "湛江市");
    assertThat(new People(server).logIn(taker).get(page).html().select("main").text())
        .doesNotContain("照此更正");
    assertThat(
            clerk
                .submit(clerk.get(page), Map.of("from", "09:00", "to", "10:00", "words", "已核实"))
                .status())
        .isEqualTo(303);
    assertThat(clerk.get(page).html().select("main").text()).contains("已更正", "有效（更正后）");
    assertThat(self.get("/beibei/volunteer/hours/" + known).html().select("main").text())
        .contains("1 小时", "湛江市");
  }

  @Test
  void what_raises_it_waits_for_a_second_person_over_the_whole_tenant() {
    home.serves(volunteer, DAY, 60);
    long entry = comes();
    Said first = staff.post("hours/" + entry + "/correction", times("09:00", "11:00"));
    assertThat(first.status()).isEqualTo(200);
    String proposal = "hours/proposals/" + first.number("proposal");
    assertThat(there.minutes(known)).isEqualTo(60);
    assertThat(nearby.post(proposal + "/confirmation").status()).isEqualTo(404);
    assertThat(staff.post(proposal + "/confirmation").status()).isEqualTo(409);
    assertThat(Program.of(server, "beibei", taker).post(proposal + "/confirmation").status())
        .isEqualTo(409);
    assertThat(another.post(proposal + "/confirmation").status()).isEqualTo(204);
    assertThat(there.minutes(known)).isEqualTo(120);
  }

  @Test
  void whoever_took_it_in_puts_nothing_right_not_even_after_somebody_else_did() {
    home.serves(volunteer, DAY, 120);
    long entry = comes();
    Program tookIn = Program.of(server, "beibei", taker);
    assertThat(tookIn.post("hours/" + entry + "/correction", times("09:00", "10:00")).status())
        .isEqualTo(422);
    assertThat(tookIn.post("hours/" + entry + "/reversal", Map.of("reason", "不对")).status())
        .isEqualTo(422);
    assertThat(new People(server).logIn(taker).get("/beibei/hours/" + entry).html().text())
        .contains("要由别的工作人员更正");
    long right =
        staff.post("hours/" + entry + "/correction", times("09:00", "10:00")).number("entry");
    assertThat(tookIn.post("hours/" + right + "/reversal", Map.of("reason", "不对")).status())
        .isEqualTo(422);
    assertThat(staff.post("hours/" + right + "/reversal", Map.of("reason", "没有服务")).status())
        .isEqualTo(204);
    assertThat(there.minutes(known)).isZero();
  }

  @Test
  void a_star_that_came_along_goes_when_the_service_behind_it_is_taken_back() {
    home.hours.credit(home.community, volunteer, DAY, 110 * 60);
    long entry = comes();
    assertThat(stars()).isEqualTo(1);
    long appeal = appeal(entry, "NOT_SERVED", "", "").number("id");
    Map<String, ?> words = Map.of("words", "原单位已证实没有服务");
    assertThat(staff.post("appeals/" + appeal + "/reversal", words).status()).isEqualTo(200);
    there.hours.fold();
    assertThat(there.minutes(known)).isZero();
    assertThat(stars()).isZero();
  }

  @Test
  void
      the_list_of_hours_shows_it_to_whoever_answers_for_the_whole_tenant_with_where_it_came_from() {
    home.serves(volunteer, DAY, 120);
    long entry = comes();
    String whole = "hours?came=true&volunteer=" + known;
    assertThat(staff.get(whole).list())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one).containsEntry("evidence", "TRANSFERRED_IN");
              assertThat(String.valueOf(one.get("unit"))).contains("湛江市");
              assertThat(((Number) one.get("id")).longValue()).isEqualTo(entry);
            });
    assertThat(nearby.get("hours?volunteer=" + known).list()).isEmpty();
    assertThat(nearby.get("hours?came=true").list()).isEmpty();

    Browser clerk = new People(server).logIn(there.staff());
    String list = clerk.get("/beibei/hours?volunteer=" + known).html().select("main").text();
    assertThat(list).contains("其中外地转入 1 条，2 小时", "外地转入", "湛江市");
    there.serves(known, DAY.plusDays(1), 60);
    assertThat(clerk.get("/beibei/hours?volunteer=" + known).html().select("tbody tr")).hasSize(2);
    assertThat(clerk.get("/beibei/" + whole).html().select("tbody tr")).hasSize(1);
  }

  @Test
  void put_right_it_goes_on_to_the_next_place_as_it_stands_and_says_who_recorded_it() {
    home.serves(volunteer, DAY, 120);
    long entry = comes();
    staff.post("hours/" + entry + "/correction", times("09:00", "10:00"));
    there.transfer(known, home);
    assertThat(there.minutes(known)).isZero();
    assertThat(home.minutes(volunteer)).isEqualTo(60);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT minutes, unit FROM moved_service WHERE volunteer_id = ?",
                volunteer))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("minutes")).isEqualTo(60);
              assertThat(String.valueOf(row.get("unit"))).contains("湛江市");
            });
  }

  /** All of the volunteer's comes, taken in by one of the staff; tells the last entry. */
  private long comes() {
    long asked = home.ask(volunteer, "beibei");
    home.release(asked);
    UUID key = home.departure(asked).key();
    String acceptance = "arrivals/" + there.came(key).id() + "/acceptance";
    assertThat(Program.of(server, "beibei", taker).post(acceptance).status()).isEqualTo(200);
    there.await(key, ArrivalState.ACCEPTED);
    there.hours.fold();
    return number("SELECT MAX(id) FROM ledger_entry WHERE volunteer_id = ?");
  }

  private Said appeal(long entry, String wrong, String from, String to) {
    return own.post(
        "my-appeals",
        Map.of("entry", entry, "wrong", wrong, "from", from, "to", to, "reason", "十点就走了"));
  }

  private static Map<String, ?> times(String from, String to) {
    return Map.of(
        "key",
        UUID.randomUUID().toString(),
        "from",
        at(from).toString(),
        "to",
        at(to).toString(),
        "reason",
        "核对过");
  }

  private static Instant at(String time) {
    LocalDate day = DAY;
    return day.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
  }

  private long stars() {
    return number("SELECT COALESCE(MAX(stars), 0) FROM star_level WHERE volunteer_id = ?");
  }

  private long number(String select) {
    return there.here(
        () ->
            server.get(Sql.class).query(select, List.of(known), row -> row.getLong(1)).getFirst());
  }
}
