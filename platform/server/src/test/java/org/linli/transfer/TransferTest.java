package org.linli.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.transfer.TransferGround.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.division.Sql;
import org.linli.hours.Dimension;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.transfer.TransferGround.Someone;
import org.linli.web.Browser;
import org.linli.web.Refused;

/** ZJ-7: records go to another place and go on there; nothing is lost or counted twice. */
@LinliTest
class TransferTest {

  private final LinliServer server;
  private final TransferGround home;
  private final TransferGround there;
  private final Someone someone = Someone.anybody();
  private final long volunteer;
  private final long known;

  TransferTest(LinliServer server) {
    this.server = server;
    this.home = new TransferGround(server, "zhanjiang", "440802001");
    this.there = new TransferGround(server, "beibei", "500109001");
    this.volunteer = home.volunteer(someone);
    this.known = there.volunteer(someone);
  }

  @Test
  void ZJ_7_asked_on_the_phone_released_accepted_and_going_on_there_the_total_unchanged() {
    home.serves(volunteer, DAY, 120);
    home.serves(volunteer, DAY.minusYears(1), 60);
    Browser own = new People(server).logIn(home.volunteers.withAccount(volunteer));
    String mine = "/zhanjiang/volunteer/transfers/" + volunteer;
    var form = own.get(mine);
    assertThat(form.html().select("main").text()).contains("2 次服务", "3 小时", "不会重复");
    assertThat(own.submit(form, Map.of("to", "beibei", "reason", "调动工作")).status()).isEqualTo(422);
    assertThat(own.submit(form, Map.of("to", "beibei", "reason", "调动工作", "sure", "on")).status())
        .isEqualTo(303);
    assertThat(own.get(mine).html().select("main").text()).contains("等放行", "调动工作");

    Departure asked = home.here(() -> server.get(DepartureTable.class).running(volunteer)).get();
    Browser staff = new People(server).logIn(home.staff());
    String queue = "/zhanjiang/transfers/" + asked.id();
    var release = staff.get(queue);
    assertThat(release.html().select("main").text()).contains("调动工作", "2 次服务");
    assertThat(post(staff, queue, queue + "/release", Map.of()).status()).isEqualTo(303);
    Arrival came = there.came(asked.key());
    home.await(asked.id(), DepartureState.OFFERED);
    assertThat(home.minutes(volunteer)).isEqualTo(180);
    assertThat(there.minutes(known)).isZero();

    Browser welcoming = new People(server).logIn(there.staff());
    String arrival = "/beibei/arrivals/" + came.id();
    assertThat(welcoming.get(arrival).html().select("main").text()).contains("湛江市", "等接收", "2 次服务");
    assertThat(post(welcoming, arrival, arrival + "/acceptance", Map.of()).status()).isEqualTo(303);
    there.await(asked.key(), ArrivalState.ACCEPTED);

    assertThat(home.minutes(volunteer)).isZero();
    assertThat(there.minutes(known)).isEqualTo(180);
    there.serves(known, DAY.plusDays(1), 60);
    assertThat(there.minutes(known)).isEqualTo(240);
    assertThat(there.total(Dimension.VOLUNTEER, known).services()).isEqualTo(3);
    assertThat(own.get("/zhanjiang/volunteer/hours/" + volunteer).html().select("main").text())
        .contains("已转到北碚区", "转到北碚区");
    assertThat(own.get(mine).html().select("main").text()).contains("已转出");
    assertThat(welcoming.get(arrival).html().select("main").text()).contains("已计入");
  }

  @Test
  void communities_keep_what_was_served_there_and_the_destination_gets_none_of_it() {
    home.serves(volunteer, DAY, 120);
    home.transfer(volunteer, there);
    home.hours.fold();
    there.hours.fold();
    assertThat(home.total(Dimension.COMMUNITY, home.community).minutes()).isEqualTo(120);
    assertThat(home.total(Dimension.COMMUNITY, home.community).services()).isEqualTo(1);
    assertThat(there.total(Dimension.COMMUNITY, there.community).minutes()).isZero();
    assertThat(home.minutes(volunteer)).isZero();
    assertThat(there.minutes(known)).isEqualTo(120);
    assertThat(there.entries(known))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one)
                    .containsEntry("evidence", "TRANSFERRED_IN")
                    .containsEntry("day", DAY));
    assertThat(home.entries(volunteer))
        .extracting(one -> one.get("evidence") + " " + one.get("minutes"))
        .containsExactly("ROSTER 120", "TRANSFERRED_OUT -120");
  }

  @Test
  void who_is_no_volunteer_there_is_told_so_and_nothing_happens() {
    long stranger = home.volunteer(Someone.anybody());
    home.serves(stranger, DAY, 60);
    assertThatThrownBy(() -> home.ask(stranger, "beibei"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("transfer.refused.notThere");
    assertThatThrownBy(() -> home.ask(stranger, "zhanjiang")).isInstanceOf(Refused.class);
    assertThat(home.minutes(stranger)).isEqualTo(60);
  }

  @Test
  void what_is_refused_here_or_there_stays_as_it_was_and_may_be_asked_again() {
    long entry = home.serves(volunteer, DAY, 90);
    long first = home.ask(volunteer, "beibei");
    Program staff = Program.of(server, "zhanjiang", home.staff());
    assertThat(staff.post("transfers/" + first + "/refusal", Map.of("reason", "")).status())
        .isEqualTo(422);
    assertThat(staff.post("transfers/" + first + "/refusal", Map.of("reason", "先核对")).status())
        .isEqualTo(200);
    assertThat(home.departure(first).state()).isEqualTo(DepartureState.REFUSED);

    long second = home.ask(volunteer, "beibei");
    home.release(second);
    there.refuse(there.came(home.departure(second).key()).id(), "名字不符");
    assertThat(home.await(second, DepartureState.RETURNED).answer()).isEqualTo("名字不符");
    assertThat(home.minutes(volunteer)).isEqualTo(90);
    assertThat(there.minutes(known)).isZero();
    home.hours.reverse(entry);
    assertThat(home.minutes(volunteer)).isZero();
  }

  @Test
  void a_withdrawal_before_the_acceptance_brings_all_back_and_one_after_it_is_too_late() {
    home.serves(volunteer, DAY, 90);
    long first = home.ask(volunteer, "beibei");
    home.release(first);
    Arrival came = there.came(home.departure(first).key());
    home.await(first, DepartureState.OFFERED);
    home.withdraw(volunteer);
    home.await(first, DepartureState.WITHDRAWN);
    assertThatThrownBy(() -> there.accept(came.id())).isInstanceOf(Refused.class);
    assertThat(home.minutes(volunteer)).isEqualTo(90);

    UUID key = home.transfer(volunteer, there);
    assertThat(key).isNotEqualTo(came.key());
    assertThat(there.here(() -> server.get(Arrivals.class).withdraw(key))).isFalse();
    assertThat(home.minutes(volunteer)).isZero();
    assertThat(there.minutes(known)).isEqualTo(90);
  }

  @Test
  void what_has_gone_or_is_on_its_way_is_not_corrected_here_and_goes_once() {
    long entry = home.serves(volunteer, DAY, 90);
    long id = home.ask(volunteer, "beibei");
    assertThatThrownBy(() -> home.ask(volunteer, "beibei")).isInstanceOf(Refused.class);
    home.release(id);
    assertThatThrownBy(() -> home.hours.reverse(entry)).isInstanceOf(Refused.class);
    UUID key = home.departure(id).key();
    there.accept(there.came(key).id());
    there.await(key, ArrivalState.ACCEPTED);
    assertThatThrownBy(() -> home.hours.reverse(entry)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> home.ask(volunteer, "beibei"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("transfer.refused.nothing");
  }

  @Test
  void there_and_back_again_the_total_is_the_same_and_nothing_clashes_with_itself() {
    home.serves(volunteer, DAY, 90);
    home.transfer(volunteer, there);
    there.serves(known, DAY.plusDays(1), 30);
    there.transfer(known, home);
    assertThat(there.minutes(known)).isZero();
    assertThat(home.minutes(volunteer)).isEqualTo(120);
    home.transfer(volunteer, there);
    assertThat(home.minutes(volunteer)).isZero();
    assertThat(there.minutes(known)).isEqualTo(120);
    assertThat(home.total(Dimension.COMMUNITY, home.community).minutes()).isEqualTo(90);
    assertThat(there.total(Dimension.COMMUNITY, there.community).minutes()).isEqualTo(30);
  }

  @Test
  void LAW_5_what_lies_at_the_time_of_an_entry_there_is_not_counted_until_somebody_decides() {
    home.serves(volunteer, DAY, 120);
    home.serves(volunteer, DAY.minusDays(7), 60);
    long clash = there.serves(known, DAY, 60);
    UUID key = home.transfer(volunteer, there);
    assertThat(there.minutes(known)).isEqualTo(60 + 60);

    String login = there.staff();
    Program staff = Program.of(server, "beibei", login);
    long arrival = there.came(key).id();
    assertThat(new People(server).logIn(login).get("/beibei/arrivals/" + arrival).html().text())
        .contains("时间重叠，等决定");
    var first = staff.get("arrivals/" + arrival + "/services").body();
    assertThat(first).contains("CLASHES").contains("\"clash\":" + clash);
    long service =
        there.here(
            () ->
                server
                    .get(Sql.class)
                    .query(
                        "SELECT id FROM moved_service WHERE transfer_key = ? AND clash_entry = ?",
                        List.of(key.toString(), clash),
                        row -> row.getLong(1))
                    .getFirst());
    String decision = "arrivals/" + arrival + "/decision";
    Map<String, Object> counts = Map.of("service", service, "counts", true, "reason", "本地记错了");
    assertThat(staff.post(decision, counts).status()).isEqualTo(422);
    there.hours.reverse(clash);
    assertThat(staff.post(decision, counts).status()).isEqualTo(200);
    assertThat(there.minutes(known)).isEqualTo(180);
    assertThat(staff.post(decision, counts).status()).isEqualTo(422);
    assertThat(there.minutes(known)).isEqualTo(180);
  }

  @Test
  void stars_go_along_and_the_purse_of_the_time_bank_stays_where_it_was_earned() {
    home.hours.credit(home.community, volunteer, DAY, 110 * 60);
    assertThat(stars(home, volunteer)).isEqualTo(1);
    assertThat(purse(home, volunteer)).isEqualTo(110 * 60);
    home.transfer(volunteer, there);
    assertThat(stars(home, volunteer)).isZero();
    assertThat(stars(there, known)).isEqualTo(1);
    assertThat(purse(home, volunteer)).isEqualTo(110 * 60);
    assertThat(purse(there, known)).isZero();
  }

  @Test
  void both_logs_know_of_it_and_no_message_tells_who_it_is() {
    home.serves(volunteer, DAY, 90);
    long id = home.ask(volunteer, "beibei");
    home.release(id);
    UUID key = home.departure(id).key();
    Arrival came = there.came(key);
    there.accept(came.id());
    there.await(key, ArrivalState.ACCEPTED);
    assertThat(Tables.audited(server, "zhanjiang", "transfer", id))
        .contains("transfer.asked", "transfer.released", "transfer.answered");
    assertThat(Tables.audited(server, "beibei", "arrival", came.id()))
        .contains("transfer.came", "transfer.agreed", "transfer.entered");
    assertThat(new TransferNews(TransferNews.What.RELEASED, key, "beibei", 7).letter().payload())
        .containsOnlyKeys("what", "key", "to", "by");
  }

  @Test
  void their_own_is_nobodys_to_release() {
    home.serves(volunteer, DAY, 60);
    long id = home.ask(volunteer, "beibei");
    String login = home.volunteers.withAccount(volunteer);
    long account =
        home.here(
            () ->
                server
                    .get(Sql.class)
                    .query(
                        "SELECT account_id FROM volunteer WHERE id = ?",
                        List.of(volunteer),
                        row -> row.getLong(1))
                    .getFirst());
    assertThat(login).isNotEmpty();
    assertThatThrownBy(
            () ->
                home.here(
                    () -> {
                      server.get(ReleasingRecords.class).release(id, account);
                      return true;
                    }))
        .isInstanceOf(Refused.class);
    assertThat(home.departure(id).state()).isEqualTo(DepartureState.ASKED);
  }

  @Test
  void hours_of_before_this_year_keep_their_year() {
    home.serves(volunteer, LocalDate.of(2024, 5, 4), 45);
    home.transfer(volunteer, there);
    assertThat(there.entries(known).getFirst()).containsEntry("day", LocalDate.of(2024, 5, 4));
  }

  private long stars(TransferGround where, long person) {
    return value(
        where, "SELECT COALESCE(MAX(stars), 0) FROM star_level WHERE volunteer_id = ?", person);
  }

  private long purse(TransferGround where, long person) {
    return value(
        where,
        "SELECT COALESCE(SUM(CASE WHEN to_account = 'PURSE' THEN minutes"
            + " WHEN from_account = 'PURSE' THEN -minutes ELSE 0 END), 0) FROM time_entry"
            + " WHERE volunteer_id = ?",
        person);
  }

  private long value(TransferGround where, String select, long person) {
    return where.here(
        () ->
            server.get(Sql.class).query(select, List.of(person), row -> row.getLong(1)).getFirst());
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
