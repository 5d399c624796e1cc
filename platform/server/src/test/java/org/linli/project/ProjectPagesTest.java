package org.linli.project;

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

/** People keep the projects of their communities in the browser (GD-6, ZJ-6). */
@LinliTest
class ProjectPagesTest {

  private final LinliServer server;
  private final People people;
  private final Browser staff;
  private final long community;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  ProjectPagesTest(LinliServer server) {
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
  void a_project_is_added_changed_closed_and_opened_again() {
    String path = add("金晖助老" + mark).header("Location");
    assertThat(staff.get(path).html().select("dd").eachText())
        .contains("关爱帮扶", "老年人", "为老服务", "金晖行动", "每月两次");
    assertThat(staff.get("/zhanjiang/communities/" + community).html().text())
        .contains("金晖助老" + mark, "关爱帮扶 · 常态化项目");

    var changed = staff.submit(staff.get(path + "/edit"), fields("夕阳红" + mark));
    assertThat(changed.status()).isEqualTo(303);
    assertThat(staff.get(path).html().select("h1").text()).isEqualTo("夕阳红" + mark);

    var ask = staff.get(path + "/closing/new");
    assertThat(staff.submit(ask, Map.of("reason", "")).status()).isEqualTo(422);
    staff.submit(ask, Map.of("reason", "并入街道项目"));
    assertThat(staff.get(path).html().text()).contains("已结束", "并入街道项目");
    assertThat(staff.get("/zhanjiang/projects?q=" + mark).html().select("tbody th")).isEmpty();

    staff.submitTo(path + "/closing/taken-back", staff.get(path));
    assertThat(staff.get("/zhanjiang/projects?q=" + mark).html().select("tbody th").eachText())
        .containsExactly("夕阳红" + mark);
    long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    assertThat(Tables.audited(server, "zhanjiang", "project", id))
        .containsExactly("project.added", "project.changed", "project.closed", "project.restored");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    var form = staff.get("/zhanjiang/communities/" + community + "/projects/new");
    Map<String, String> fields = fields("助老" + mark);
    fields.put("category", "");
    fields.put("team", "1");
    var refused = staff.submit(form, fields);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-category-error").text()).isEqualTo("这里还没有填写");
    assertThat(refused.html().select("#f-name").val()).isEqualTo("助老" + mark);

    fields.put("category", "CARE");
    assertThat(staff.submit(form, fields).html().select("#f-team-error").text())
        .isEqualTo("请从本社区现有的队伍中选择");
    add("助老" + mark);
    assertThat(add("助老" + mark).html().select("#f-name-error").text()).contains("已有同名的项目");
  }

  @Test
  void out_of_scope_and_in_another_tenant_there_is_no_such_project() {
    String path = add("助老" + mark).header("Location");
    for (Browser stranger :
        List.of(
            people.logIn("zhanjiang", Role.STAFF, "440803"),
            people.logIn("beibei", Role.STAFF, "500109"))) {
      for (String page : List.of(path, path + "/edit", path + "/closing/new")) {
        assertThat(stranger.get(page).status()).as(page).isEqualTo(404);
      }
    }
    assertThat(people.logIn("zhanjiang", Role.VOLUNTEER, "440802").get(path).status())
        .isEqualTo(403);
  }

  private Browser.Answer add(String name) {
    var form = staff.get("/zhanjiang/communities/" + community + "/projects/new");
    return staff.submit(form, fields(name));
  }

  private static Map<String, String> fields(String name) {
    return new HashMap<>(
        Map.of(
            "name", name,
            "category", "CARE",
            "targetGroup", "OLD_PEOPLE",
            "serviceType", "OLD_PEOPLE",
            "brandTags", "金晖行动",
            "regular", "true",
            "yearPlan", "每月两次"));
  }
}
