package org.linli.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.organization.OrganizationKind;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** A pairing in force: its terms change, its last day comes, its community closes (GD-10). */
@LinliTest
class PairingInForceTest {

  private final LinliServer server;
  private final PairingGround here;
  private final Universities universities;
  private final Browser staff;
  private final Browser colleague;

  PairingInForceTest(LinliServer server) {
    this.server = server;
    this.here = new PairingGround(server, "zhanjiang", "440802001");
    this.universities = new Universities(server);
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    this.colleague = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, here.path);
  }

  @Test
  void contacts_and_terms_are_changed_while_it_is_in_force_and_the_other_side_is_told() {
    long pairing = here.accepted(Manner.BY_AREA);
    String page = "/zhanjiang/pairings/" + pairing;
    String edit = page + "/edit";
    assertThat(
            post(edit, page + "/contact", Map.of("contactName", "周社工", "contactPhone", "打电话"))
                .html()
                .select("#f-contactPhone-error")
                .text())
        .isEqualTo("请填写电话号码");
    post(
        edit,
        page + "/contact",
        Map.of("side", "PARTNER", "contactName", "孙经理", "contactPhone", "0759-1111111"));
    assertThat(staff.get(page).html().select("dl").text()).contains("孙经理", "075****1111");

    Map<String, String> terms = new HashMap<>(Map.of("duty", "东片", "purpose", "陪伴老人"));
    terms.put("reason", "写错了");
    assertThat(post(edit, page + "/amendment", terms).html().select("#f-duty-error").text())
        .isEqualTo("没有变更");
    terms.put("duty", "东片和西片");
    terms.put("until", here.today().plusDays(20).toString());
    terms.put("reason", "双方商定扩大范围");
    assertThat(post(edit, page + "/amendment", terms).status()).isEqualTo(303);
    assertThat(staff.get(page).html().select("#history").text())
        .contains("双方商定扩大范围", "东片 → 东片和西片", "长期 → ");
    assertThat(colleague.get("/zhanjiang/notices").html().text()).contains("双方商定扩大范围");
    assertThat(staff.get("/zhanjiang/communities/" + here.community).html().select(".task").text())
        .contains("1 个结对 30 天内到期");

    here.end(pairing);
    assertThat(post(page, page + "/amendment", terms).status()).isEqualTo(422);
  }

  @Test
  void a_pairing_whose_last_day_is_over_has_expired_and_stands_in_nobodys_way() {
    Partner company = Partner.named(OrganizationKind.COMPANY, "公司" + UUID.randomUUID());
    long pairing = here.lasting(company, here.today().minusDays(40), here.today().minusDays(1));
    String page = "/zhanjiang/pairings/" + pairing;
    assertThat(staff.get(page).html().select(".page-head").text()).contains("已到期");
    assertThat(staff.get(page).html().select("a[href$=/edit]")).isEmpty();
    String list = "/zhanjiang/pairings?q=" + company.name() + "&state=";
    assertThat(staff.get(list + "EXPIRED").html().select("tbody tr")).hasSize(1);
    assertThat(staff.get(list + "ACCEPTED").html().select("tbody tr")).isEmpty();
    assertThat(staff.get(list).html().select("tbody tr")).isEmpty();
    assertThat(here.propose(staff, Map.of("kind", "COMPANY", "partner", company.name())).status())
        .isEqualTo(303);
  }

  @Test
  void thirty_days_before_the_end_it_is_told_once_and_again_when_it_was_prolonged() {
    Partner company = Partner.named(OrganizationKind.COMPANY, "公司" + UUID.randomUUID());
    long pairing = here.lasting(company, here.today().minusDays(40), here.today().plusDays(30));
    TellingExpiring.InTenant job = server.get(TellingExpiring.InTenant.class);
    here.run(job::tell);
    here.run(job::tell);
    assertThat(told(company)).isEqualTo(1);
    here.prolong(pairing, here.today().plusDays(25));
    here.run(job::tell);
    assertThat(told(company)).isEqualTo(2);
  }

  /** How often the end was told to those who work in the community. */
  private int told(Partner partner) {
    String words = partner.name() + "和" + here.name + "的结对 20";
    return colleague.get("/zhanjiang/notices").html().text().split(Pattern.quote(words)).length - 1;
  }

  @Test
  void a_proposal_of_a_university_waits_in_the_community_and_is_told_to_its_people() {
    Institution university = universities.university();
    long pairing = here.proposed(university, false);
    var page = staff.get("/zhanjiang/communities/" + here.community).html();
    String list = page.select("a.task:contains(结对邀请)").attr("href");
    assertThat(staff.get(list).html().select("tbody tr")).hasSize(1);
    assertThat(staff.get(list).html().select("tbody tr th a").attr("href"))
        .endsWith("/pairings/" + pairing);
    assertThat(colleague.get("/zhanjiang/notices").html().text())
        .contains(university.name() + "邀请和" + here.name + "结对");
  }

  @Test
  void a_community_that_is_closed_ends_its_pairings_with_the_reason() {
    long accepted = here.accepted(Manner.BY_AREA);
    long asked = here.proposed(universities.university(), false);
    Browser above = new People(server).logIn("zhanjiang", Role.STAFF);
    String page = "/zhanjiang/communities/" + here.community + "/closure";
    var closed =
        above.postFrom(
            page + "/new", page, Map.of("closedOn", here.today().toString(), "reason", "小区并入新社区"));
    assertThat(closed.status()).isEqualTo(303);
    assertThat(here.state(accepted)).isEqualTo(PairingState.ENDED);
    assertThat(here.state(asked)).isEqualTo(PairingState.DECLINED);
    assertThat(above.get("/zhanjiang/pairings/" + accepted).html().select("#history").text())
        .contains("结束结对 · 小区并入新社区");
  }

  private Browser.Answer post(String from, String to, Map<String, String> fields) {
    return staff.postFrom(from, to, fields);
  }
}
