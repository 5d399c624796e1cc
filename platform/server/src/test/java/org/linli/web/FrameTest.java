package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;

/** The frame around a page shows each person what they may use. */
@LinliTest
class FrameTest {

  private final LinliServer server;
  private final People people;

  FrameTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
  }

  @Test
  void the_menu_has_what_the_role_may_open_and_marks_where_one_is() {
    var staff = people.logIn("zhanjiang", Role.STAFF).get("/zhanjiang/communities").html();
    var auditor = people.logIn("zhanjiang", Role.AUDITOR).get("/zhanjiang/").html();

    assertThat(staff.select(".shell-menu a").eachAttr("href"))
        .startsWith("/zhanjiang/")
        .contains("/zhanjiang/communities")
        .doesNotContain("/zhanjiang/plugins", "/zhanjiang/audit");
    assertThat(staff.select(".shell-menu [aria-current]").attr("href"))
        .isEqualTo("/zhanjiang/communities");
    assertThat(auditor.select(".shell-menu a").eachAttr("href"))
        .contains("/zhanjiang/audit")
        .doesNotContain("/zhanjiang/plugins");
    assertThat(auditor.select(".shell-menu [aria-current]").attr("href")).isEqualTo("/zhanjiang/");
  }

  @Test
  void every_line_of_the_menu_opens_a_page() {
    for (Role role : new Role[] {Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.AUDITOR}) {
      Browser browser = people.logIn("zhanjiang", role);
      for (String path :
          browser.get("/zhanjiang/").html().select(".shell-menu a").eachAttr("href")) {
        assertThat(browser.get(path).status()).as("%s as %s", path, role).isEqualTo(200);
      }
    }
  }

  @Test
  void a_long_menu_folds_under_headings_and_shows_the_group_one_is_in() {
    var clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER);

    var home = clerk.get("/zhanjiang/").html().select(".shell-menu");
    assertThat(home.select(".shell-group")).hasSizeGreaterThan(3);
    assertThat(home.select(".shell-group[open]")).isEmpty();
    assertThat(home.select(".shell-groups > .shell-lines a").eachAttr("href"))
        .contains("/zhanjiang/");
    assertThat(home.select(".shell-group").eachText()).noneMatch(String::isBlank);

    var teams = clerk.get("/zhanjiang/teams").html().select(".shell-menu");
    assertThat(teams.select(".shell-group[open]")).hasSize(1);
    assertThat(teams.select(".shell-group[open] [aria-current]").attr("href"))
        .isEqualTo("/zhanjiang/teams");
    assertThat(teams.select(".shell-group[open] summary").text()).isEqualTo("社区和队伍");
  }

  @Test
  void a_short_menu_stays_in_one_piece() {
    var volunteer = people.logIn("zhanjiang", Role.VOLUNTEER).get("/zhanjiang/").html();

    assertThat(volunteer.select(".shell-menu .shell-group")).isEmpty();
    assertThat(volunteer.select(".shell-menu a")).hasSizeGreaterThan(3);
  }

  @Test
  void a_person_finds_the_own_menu_and_a_visitor_the_log_in() {
    var person = people.logIn("zhanjiang", Role.STAFF).get("/zhanjiang/").html();
    var visitor = new Browser(server).get("/zhanjiang/").html();

    assertThat(person.select(".shell-viewer form[action=/logout] button")).hasSize(1);
    assertThat(person.select(".shell-viewer a").eachAttr("href"))
        .contains("/password", "/sessions");
    assertThat(person.select(".shell-search").attr("action")).isEqualTo("/zhanjiang/communities");
    assertThat(visitor.select(".shell-viewer, .shell-search")).isEmpty();
    assertThat(visitor.select(".shell-menu a").eachAttr("href"))
        .containsOnly(
            "/zhanjiang/activities",
            "/zhanjiang/stations/near",
            "/zhanjiang/our-teams",
            "/zhanjiang/requests/ask",
            "/zhanjiang/oversight");
    assertThat(visitor.select(".shell-acts a").last().attr("href")).startsWith("/login?next=");
  }

  @Test
  void the_search_box_is_there_for_whoever_reads_communities_where_there_are_any() {
    var province = people.logIn("guangdong", Role.STAFF).get("/guangdong/").html();
    var auditor = people.logIn("zhanjiang", Role.AUDITOR).get("/zhanjiang/").html();

    assertThat(province.select(".shell-search")).isEmpty();
    assertThat(auditor.select(".shell-search")).isEmpty();
  }

  @Test
  void outside_of_tenants_the_menu_has_the_operators_desk_and_ones_own_things() {
    Browser operator = people.logInOperator();
    var jobs = operator.get("/operator/jobs").html();
    var person = people.logIn("zhanjiang", Role.STAFF).get("/sessions").html();

    assertThat(jobs.select(".shell-menu a").eachAttr("href"))
        .containsExactly(
            "/operator",
            "/operator/institutions",
            "/operator/accounts",
            "/operator/jobs",
            "/operator/audit",
            "/choose",
            "/sessions",
            "/password");
    assertThat(jobs.select(".shell-menu [aria-current]").attr("href")).isEqualTo("/operator/jobs");
    assertThat(person.select(".shell-menu a").eachAttr("href"))
        .containsExactly("/choose", "/sessions", "/password");
    for (String path : jobs.select(".shell-menu a").eachAttr("href")) {
      assertThat(operator.get(path).status()).as(path).isLessThan(400);
    }
    assertThat(new Browser(server).get("/login").html().select(".shell-menu")).isEmpty();
  }

  @Test
  void a_page_that_is_not_there_still_has_the_frame_of_its_reader() {
    var answer = people.logIn("zhanjiang", Role.STAFF).get("/zhanjiang/nowhere/at/all");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.html().select(".shell-menu a")).isNotEmpty();
  }

  @Test
  void the_first_page_is_marked_with_and_without_its_last_slash() {
    Browser browser = people.logIn("zhanjiang", Role.STAFF);

    for (String path : new String[] {"/zhanjiang", "/zhanjiang/"}) {
      assertThat(browser.get(path).html().select(".shell-menu [aria-current]").attr("href"))
          .isEqualTo("/zhanjiang/");
    }
  }

  @Test
  void whoever_has_nothing_to_do_is_told_so() {
    var page = people.logIn("zhanjiang", Role.AUDITOR).get("/zhanjiang/").html();

    assertThat(page.select(".blank-title").text()).isEqualTo("没有等着您处理的事");
  }
}
