package org.linli.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.pairing.PairingGround;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;
import org.linli.web.Refused;

/**
 * A local fund for community volunteer service (专项基金, GD-11): donations, grants that a second
 * person approves, a balance that never falls below zero, and entries that are never changed.
 */
@LinliTest
class FundTest {

  private static final long ONE = 7;
  private static final long OTHER = 8;

  private final LinliServer server;
  private final People people;
  private final PairingGround here;

  FundTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.here = new PairingGround(server, "zhanjiang", "440802001");
  }

  @Test
  void a_donation_is_entered_and_a_persons_name_is_sealed_and_shown_masked() {
    Browser staff = people.logIn("zhanjiang", Role.STAFF);
    String receipt = "R" + UUID.randomUUID();
    Map<String, String> said =
        Map.of(
            "donorKind", "PERSON",
            "donor", "欧阳明月",
            "amount", "1,234.5",
            "day", "2026-03-05",
            "receipt", receipt.substring(0, 20));
    String form = "/zhanjiang/fund/donations/new";
    var wrong =
        post(staff, form, "/zhanjiang/fund/donations", Map.of("donorKind", "UNIT", "amount", "一百"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-amount-error").text()).contains("大于 0");
    assertThat(wrong.html().select("#f-donor-error").text()).isNotEmpty();
    assertThat(post(staff, form, "/zhanjiang/fund/donations", said).status()).isEqualTo(303);
    assertThat(post(staff, form, "/zhanjiang/fund/donations", said).html().text())
        .contains("已经登记过");
    var page = staff.get("/zhanjiang/fund?year=2026").html().select("main");
    assertThat(page.text()).contains("1,234.50").doesNotContain("欧阳明月");
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM fund_entry WHERE LOCATE(?, donor) > 0",
                "欧阳明月".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @Test
  void a_second_person_grants_and_the_balance_falls() {
    long before = balance();
    donate(50_000);
    Browser clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, here.path);
    String base = "/zhanjiang/communities/" + here.community + "/fund-grants";
    var made =
        post(
            clerk,
            base + "/new",
            base,
            Map.of("purpose", "四点半学堂的绘本", "recipient", "花园社区居委会", "amount", "300"));
    assertThat(made.status()).isEqualTo(303);
    String grant = made.header("Location");
    assertThat(clerk.get(grant).html().select("form[action$=approval]")).isEmpty();

    Browser staff = people.logIn("zhanjiang", Role.STAFF);
    assertThat(staff.get("/zhanjiang/").html().text()).contains("笔资助申请等您审核");
    staff.submitTo(grant + "/approval", staff.get(grant));
    assertThat(staff.get(grant).html().select("main").text()).contains("已同意", "300.00");
    assertThat(balance()).isEqualTo(before + 50_000 - 30_000);
    assertThat(clerk.get("/zhanjiang/communities/" + here.community).html().text())
        .contains("四点半学堂的绘本", "已同意");
  }

  @Test
  void whoever_asked_does_not_decide() {
    donate(10_000);
    long grant = ask(100, ONE);
    assertRefused("fund.refused.second", () -> grant(grant, ONE));
    grant(grant, OTHER);
    assertRefused("fund.refused.decided", () -> grant(grant, OTHER));
  }

  @Test
  void of_two_grants_that_together_exceed_the_balance_exactly_one_is_given() {
    for (int round = 0; round < 5; round++) {
      donate(10_000);
      long left = balance();
      List<Long> grants = List.of(ask(left - 1, ONE), ask(left - 1, ONE));
      AtomicInteger refused = new AtomicInteger();
      grants.parallelStream()
          .forEach(
              one -> {
                try {
                  grant(one, OTHER);
                } catch (Refused no) {
                  assertThat(no.messageKey()).isEqualTo("fund.refused.balance");
                  refused.incrementAndGet();
                }
              });
      assertThat(refused).hasValue(1);
      assertThat(balance()).isEqualTo(1);
    }
  }

  @Test
  void what_was_wrong_is_taken_back_by_an_entry_of_its_own() {
    long entry = donate(7_700);
    long before = balance();
    run(() -> server.get(KeepingFund.class).reverse(entry, "登错了金额", ONE));
    assertThat(balance()).isEqualTo(before - 7_700);
    assertRefused(
        "fund.refused.reversed",
        () -> run(() -> server.get(KeepingFund.class).reverse(entry, "再来", ONE)));
    Browser staff = people.logIn("zhanjiang", Role.STAFF);
    assertThat(staff.get("/zhanjiang/fund/entries/" + entry).html().select("main").text())
        .contains("77.00", "冲正");
  }

  @Test
  void the_running_server_can_neither_change_nor_delete_an_entry() {
    long entry = donate(100);
    for (String forbidden :
        List.of(
            "UPDATE fund_entry SET amount = 1 WHERE id = " + entry,
            "DELETE FROM fund_entry WHERE id = " + entry)) {
      assertThatThrownBy(() -> run(() -> server.get(Sql.class).update(forbidden)))
          .hasStackTraceContaining("denied");
    }
  }

  @Test
  void only_those_who_answer_for_the_whole_tenant_keep_it_and_the_other_tenant_sees_its_own() {
    donate(100);
    Browser county = people.logIn("zhanjiang", Role.STAFF, "440802");
    assertThat(county.get("/zhanjiang/fund/donations/new").status()).isEqualTo(403);
    assertThat(county.get("/zhanjiang/fund/summary").status()).isEqualTo(200);
    Program other = Program.as(server, "beibei", Role.STAFF);
    assertThat(other.get("fund").number("donated")).isZero();
    assertThat(people.logIn("beibei", Role.STAFF).get("/zhanjiang/fund").status()).isEqualTo(404);
  }

  @Test
  void programs_donate_once_for_each_key_and_read_the_sums() {
    Program staff = Program.as(server, "zhanjiang", Role.STAFF);
    long before = staff.get("fund").number("balance");
    Map<String, Object> said =
        Map.of("donorKind", "ANONYMOUS", "amount", "20.05", "day", "2026-05-04");
    String key = UUID.randomUUID().toString();
    staff.post("fund/donations", said, key);
    assertThat(staff.post("fund/donations", said, key).status()).isEqualTo(201);
    assertThat(staff.get("fund").number("balance")).isEqualTo(before + 2005);
    assertThat(people.logIn("zhanjiang", Role.STAFF).bytes("/zhanjiang/fund/export.xlsx").body())
        .startsWith('P', 'K');
  }

  private long donate(long fen) {
    return here.here(
        () ->
            server
                .get(KeepingFund.class)
                .donate(
                    new KeepingFund.Donation(
                        fen, LocalDate.of(2026, 6, 1), DonorKind.UNIT, "爱心企业", "", ""),
                    ONE));
  }

  private long ask(long fen, long by) {
    return here.here(
        () ->
            server
                .get(KeepingFund.class)
                .ask(here.community, new GrantTable.Asked(null, "花园社区", fen, "买绘本"), by));
  }

  private void grant(long grant, long by) {
    run(() -> server.get(KeepingFund.class).grant(grant, by));
  }

  private long balance() {
    return here.here(() -> server.get(FundTable.class).balance());
  }

  private void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }

  private static void assertRefused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.messageKey()).isEqualTo(key));
  }

  private static Browser.Answer post(
      Browser who, String page, String path, Map<String, String> fields) {
    return who.postFrom(page, path, fields);
  }
}
