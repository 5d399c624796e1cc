package org.linli.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** People keep the teams of their communities in the browser. */
@LinliTest
class TeamPagesTest {

  private final LinliServer server;
  private final People people;
  private final Browser staff;
  private final long community;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  TeamPagesTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    this.community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Communities.class).namedPlace("花园" + mark, "440802001"));
  }

  @Test
  void a_team_is_added_changed_and_disbanded() {
    String path = add("应急队" + mark, true).header("Location");
    assertThat(staff.get(path).html().text()).contains("应急", "是（共青团主管志愿服务组织直属队伍）", "运行中");
    assertThat(staff.get("/zhanjiang/communities/" + community).html().text())
        .contains("应急队" + mark, "应急 · 直属队伍");

    var form = staff.get(path + "/edit");
    assertThat(form.html().select("#f-directlySubordinate").hasAttr("checked")).isTrue();
    var changed =
        staff.submit(
            form,
            Map.of(
                "name",
                "文体队" + mark,
                "category",
                "CULTURE_AND_SPORT",
                "establishedOn",
                "2024-03-01"));
    assertThat(changed.status()).isEqualTo(303);
    assertThat(staff.get(path).html().select("dd").eachText()).contains("文体活动", "否");

    var ask = staff.get(path + "/disbanding/new");
    assertThat(ask.html().select("form[data-confirm]").attr("data-confirm"))
        .contains("确定解散“文体队" + mark + "”吗？");
    assertThat(
            staff
                .submit(ask, Map.of("disbandedOn", "2023-01-01", "reason", "并队"))
                .html()
                .select("#f-disbandedOn-error")
                .text())
        .isEqualTo("不能早于成立日期 2024-03-01");
    staff.submit(ask, Map.of("disbandedOn", "2025-01-01", "reason", "并队"));
    assertThat(staff.get(path).html().text()).contains("已解散", "并队");
    assertThat(staff.get("/zhanjiang/communities/" + community).html().text())
        .contains("还没有登记志愿服务队");
    long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    assertThat(Tables.audited(server, "zhanjiang", "team", id))
        .containsExactly("team.established", "team.changed", "team.disbanded");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    var form = staff.get("/zhanjiang/communities/" + community + "/teams/new");
    var refused =
        staff.submit(form, Map.of("name", "队" + mark, "category", "", "establishedOn", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-category-error").text()).isEqualTo("这里还没有填写");
    assertThat(refused.html().select("#f-establishedOn-error")).hasSize(1);
    assertThat(refused.html().select("#f-name").val()).isEqualTo("队" + mark);

    add("队" + mark, false);
    assertThat(add("队" + mark, false).html().select("#f-name-error").text()).contains("已有同名的队伍");
  }

  @Test
  void out_of_scope_and_in_another_tenant_there_is_no_such_team() {
    String path = add("队" + mark, true).header("Location");
    for (Browser stranger :
        List.of(
            people.logIn("zhanjiang", Role.STAFF, "440803"),
            people.logIn("beibei", Role.STAFF, "500109"))) {
      for (String page : List.of(path, path + "/edit", path + "/disbanding/new")) {
        assertThat(stranger.get(page).status()).as(page).isEqualTo(404);
      }
    }
    assertThat(people.logIn("zhanjiang", Role.VOLUNTEER, "440802").get(path).status())
        .isEqualTo(403);
  }

  @Test
  void the_list_counts_the_leagues_own_teams() {
    add("甲队" + mark, true);
    add("乙队" + mark, false);

    var all = staff.get("/zhanjiang/teams?q=" + mark).html();
    assertThat(all.select(".lead").text()).contains("共 2 支队伍，其中直属队伍 1 支");
    assertThat(all.select("tbody th").eachText()).containsExactly("甲队" + mark, "乙队" + mark);
    assertThat(
            staff.get("/zhanjiang/teams?direct=yes&q=" + mark).html().select("tbody th").eachText())
        .containsExactly("甲队" + mark);
    assertThat(
            people
                .logIn("zhanjiang", Role.STAFF, "440803")
                .get("/zhanjiang/teams?q=" + mark)
                .html()
                .select("tbody th"))
        .isEmpty();
    assertThat(staff.get("/zhanjiang/api/teams?q=" + mark, "Accept", "application/json").body())
        .contains("\"total\":2", "\"directlySubordinate\":true");
  }

  private Browser.Answer add(String name, boolean directlySubordinate) {
    var form = staff.get("/zhanjiang/communities/" + community + "/teams/new");
    Map<String, String> fields =
        new HashMap<>(Map.of("name", name, "category", "EMERGENCY", "establishedOn", "2024-03-01"));
    if (directlySubordinate) {
      fields.put("directlySubordinate", "true");
    }
    return staff.submit(form, fields);
  }
}
