package org.linli.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Browser;

/** Who is insured against accidents on a day, and which policies run out soon (LAW-6). */
@LinliTest
class InsuranceTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private final LinliServer server;
  private final InsuranceGround policies;
  private final long community;
  private final long volunteer;

  InsuranceTest(LinliServer server) {
    this.server = server;
    this.policies = new InsuranceGround(server, "zhanjiang");
    this.community =
        policies.here(
            () -> server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), "440802001"));
    this.volunteer = new ServingVolunteers(server, "zhanjiang").approved(community);
  }

  @Test
  void a_policy_of_a_community_covers_its_volunteers_from_its_first_to_its_last_day() {
    policies.accidents(community, FIRST, LAST);
    assertThat(covered(FIRST.minusDays(1))).isFalse();
    assertThat(covered(FIRST)).isTrue();
    assertThat(covered(LAST)).isTrue();
    assertThat(covered(LAST.plusDays(1))).isFalse();
  }

  @Test
  void a_policy_for_other_harm_or_of_another_community_covers_nobody_here() {
    policies.policy(community, Covers.COMMUNITY, InsuranceKind.LIABILITY, FIRST, LAST);
    long other =
        policies.here(
            () -> server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), "440802001"));
    policies.accidents(other, FIRST, LAST);
    assertThat(covered(FIRST)).isFalse();
  }

  @Test
  void a_policy_with_names_covers_those_it_names() {
    long policy = policies.policy(community, Covers.NAMED, InsuranceKind.ACCIDENT, FIRST, LAST);
    assertThat(covered(FIRST)).isFalse();
    policies.insure(policy, volunteer);
    assertThat(covered(FIRST)).isTrue();
  }

  @Test
  void a_policy_is_noted_in_the_browser_and_names_people_by_their_numbers() {
    Browser staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    LocalDate today = Time.today(server.get(Clock.class));
    String form = "/zhanjiang/communities/" + community + "/insurance/new";
    String to = "/zhanjiang/communities/" + community + "/insurance";
    Map<String, String> said =
        new HashMap<>(
            Map.of(
                "insurer",
                "人寿",
                "policyNumber",
                "L" + UUID.randomUUID(),
                "kind",
                "ACCIDENT",
                "covers",
                "NAMED",
                "from",
                today.toString(),
                "until",
                today.minusDays(1).toString()));
    var refused = post(staff, form, to, said);
    assertThat(refused.html().select("#f-until-error").text()).isEqualTo("截止日期不能早于生效日期");
    assertThat(refused.html().select("#f-insurer").val()).isEqualTo("人寿");

    said.put("until", today.plusDays(10).toString());
    String policy = post(staff, form, to, said).header("Location");
    assertThat(staff.get("/zhanjiang/insurance?state=soon").html().text())
        .contains(said.get("policyNumber"), "快到期");
    assertThat(post(staff, form, to, said).html().select("#f-policyNumber-error").text())
        .isEqualTo("这份保单已经登记过");

    var unknown = post(staff, policy, policy + "/insured", Map.of("numbers", "4408009999999"));
    assertThat(unknown.html().select("#f-numbers-error").text()).contains("4408009999999");
    post(staff, policy, policy + "/insured", Map.of("numbers", facts().number()));
    assertThat(staff.get(policy).html().text()).contains("名单上的志愿者（1 人）", facts().number());
    assertThat(covered(today)).isTrue();
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_no_such_policy() {
    String page = "/insurance/" + policies.accidents(community, FIRST, LAST);
    People people = new People(server);
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get("/zhanjiang" + page).status())
        .isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF, "500109").get("/beibei" + page).status())
        .isEqualTo(404);
  }

  private VolunteerFacts facts() {
    return Objects.requireNonNull(
        policies.here(() -> server.get(Volunteers.class).byIds(List.of(volunteer))).get(volunteer));
  }

  private boolean covered(LocalDate day) {
    return policies
        .here(() -> server.get(Insurance.class).of(List.of(facts()), day, day))
        .covers(facts(), day);
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", browser.get(from).html().select("input[name=_csrf]").first().val());
    return browser.post(to, all);
  }
}
