package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.insurance.InsuranceGround;
import org.linli.joining.JoiningRefused;
import org.linli.joining.Refusal;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.training.CourseGround;
import org.linli.training.TrainingTopic;
import org.linli.volunteer.ServiceType;
import org.linli.volunteer.Volunteers;
import org.linli.web.Browser;

/**
 * What an activity asks besides age and skills: training where it is needed, insurance before what
 * is dangerous (LAW-6), a guardian's company for who is under age without consent on file (LAW-7,
 * ZJ-11). A sign-up says all at once, and the list of what one may join knows it too.
 */
@LinliTest
class ActivityAsksTest {

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  ActivityAsksTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
  }

  @Test
  void who_is_neither_trained_nor_insured_is_told_both_at_once_and_does_not_see_it_as_joinable() {
    long session = desk.published(community, dangerous(), 5);
    long volunteer = desk.volunteer(community);
    Browser browser = new People(server).logIn(desk.own(volunteer));
    String page = "/zhanjiang/activities/" + desk.session(session).facts().activity();

    assertThat(refusals(session, volunteer)).containsExactly("trainings.FIRST_AID", "insurance");
    assertThat(browser.get(page).html().text())
        .contains("需要先完成“急救”培训", "《志愿服务条例》第十六条", "须有意外伤害险", "《志愿服务条例》第十七条");
    assertThat(joinable(volunteer, session)).isFalse();

    LocalDate day = desk.session(session).facts().day();
    new CourseGround(server, "zhanjiang", ActivityDesk.ZHONGHUA).train(volunteer, day.minusDays(9));
    assertThat(refusals(session, volunteer)).containsExactly("insurance");
    assertThat(joinable(volunteer, session)).isFalse();

    new InsuranceGround(server, "zhanjiang").accidents(community, day, day);
    assertThat(joinable(volunteer, session)).isTrue();
    assertThat(desk.take(session, volunteer).state()).isEqualTo(SignUpState.CONFIRMED);
  }

  @Test
  void insurance_that_runs_out_the_day_before_does_not_count() {
    long session = desk.published(community, dangerous(), 5);
    long volunteer = desk.volunteer(community);
    LocalDate day = desk.session(session).facts().day();
    new InsuranceGround(server, "zhanjiang")
        .accidents(community, day.minusDays(30), day.minusDays(1));
    assertThat(refusals(session, volunteer)).contains("insurance");
  }

  @Test
  void the_form_and_the_page_of_an_activity_carry_what_it_asks() {
    Browser staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    long activity = desk.draft(community, dangerous());
    var form = staff.get("/zhanjiang/activity-desk/" + activity + "/edit").html();
    assertThat(form.select("input[name=trainings][value=FIRST_AID]").hasAttr("checked")).isTrue();
    assertThat(form.select("#f-insured").hasAttr("checked")).isTrue();
    assertThat(staff.get("/zhanjiang/activity-desk/" + activity).html().text())
        .contains("急救", "当天须有意外伤害险");
  }

  @Test
  void someone_of_sixteen_without_consent_on_file_joins_with_a_guardian_who_is_named_and_sealed() {
    long session = desk.published(community, ActivityDesk.details("陪同" + mark), 5);
    long volunteer = minor(16);
    Browser browser = new People(server).logIn(desk.own(volunteer));
    String page = "/zhanjiang/activities/" + desk.session(session).facts().activity();

    assertThat(joinable(volunteer, session)).isTrue();
    var shown = browser.get(page);
    assertThat(shown.html().text()).contains("要由监护人陪同参加");
    Map<String, String> half = new HashMap<>(Map.of("companyName", "陈大伟", "companyPhone", ""));
    var refused = browser.submit(shown, half);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().text()).contains("须由监护人陪同", "《民法典》第十九条");
    assertThat(refused.html().select("input[name=companyName]").val()).isEqualTo("陈大伟");

    half.put("companyRelation", "父亲");
    half.put("companyPhone", "13800000001");
    assertThat(browser.submit(refused, half).status()).isEqualTo(303);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM sign_up WHERE volunteer_id = ? AND company_name IS NOT NULL"
                    + " AND company_name <> '陈大伟'",
                volunteer))
        .hasSize(1);
    Browser staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    var roster = staff.get("/zhanjiang/sessions/" + session + "/attendance");
    assertThat(roster.html().select("#guardians").text())
        .contains("父亲 陈大伟", "13800000001", "监护人已到场");
    String seen = "/zhanjiang/sessions/" + session + "/attendance/guardian";
    staff.post(
        seen,
        Map.of(
            "volunteer",
            "" + volunteer,
            "_csrf",
            roster.html().select("#guardians input[name=_csrf]").first().val()));
    assertThat(desk.here(() -> server.get(Companions.class).of(session)).get(volunteer).here())
        .isTrue();
  }

  @Test
  void a_child_under_fourteen_needs_consent_whoever_comes_along() {
    long session = desk.published(community, ActivityDesk.details("儿童" + mark), 5);
    long child = minor(12);
    Companion mother = new Companion("李红", "母亲", "13800000002");
    var refused =
        catchThrowableOfType(
            JoiningRefused.class,
            () ->
                desk.here(
                    () ->
                        server.get(Places.class).take(session, child, mother, ActivityDesk.CLERK)));
    assertThat(refused.refusals().getFirst().why().key()).isEqualTo("activity.refused.guardian");
  }

  private long minor(int age) {
    long volunteer = desk.volunteer(community);
    desk.set(
        "UPDATE volunteer SET birth_date = ? WHERE id = ?",
        LocalDate.ofInstant(desk.now(), Time.ZONE).minusYears(age).minusDays(30),
        volunteer);
    return volunteer;
  }

  private ActivityDetails dangerous() {
    return new ActivityDetails(
        "防汛" + mark,
        null,
        null,
        ServiceType.OLD_PEOPLE,
        "巡堤",
        "水边湿滑",
        0,
        Set.of(),
        ActivityDesk.CLERK,
        "0759-1234567",
        Set.of(TrainingTopic.FIRST_AID),
        true);
  }

  private List<String> refusals(long session, long volunteer) {
    return catchThrowableOfType(JoiningRefused.class, () -> desk.take(session, volunteer))
        .refusals()
        .stream()
        .map(Refusal::field)
        .toList();
  }

  /** Whether the list of what one may join holds it. */
  private boolean joinable(long volunteer, long session) {
    LocalDate day = desk.session(session).facts().day();
    return desk.here(
        () ->
            server
                    .get(Browsing.class)
                    .count(
                        Browsing.Week.of(day.toString(), AreaFilter.of("", ""), day),
                        new Scope(List.of(desk.pathOf(community))),
                        server.get(Volunteers.class).find(volunteer).orElseThrow())
                == 1);
  }
}
