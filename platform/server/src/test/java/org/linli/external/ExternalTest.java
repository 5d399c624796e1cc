package org.linli.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Other systems beside ours (LAW-9) are written down with their columns and their numbers, each
 * where it belongs and nowhere else.
 */
@LinliTest
class ExternalTest extends ExternalStories {

  ExternalTest(LinliServer server) {
    super(server);
  }

  @Test
  void a_city_writes_down_a_system_and_its_columns_which_communities_only_use() {
    String name = "志愿" + UUID.randomUUID().toString().substring(0, 8);
    String list = "/zhanjiang/externals";
    var made = post(city, list + "/new", list, Map.of("name", name));
    assertThat(made.status()).isEqualTo(303);
    String page = made.header("Location");
    var again = post(city, list + "/new", list, Map.of("name", name));
    assertThat(again.html().select("#f-name-error").text()).contains("已经有这个名称");
    var wrong =
        post(city, page + "/in-columns", page + "/in-columns", Map.of("NAME", "姓名", "DAY", "姓名"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-RECORD_NUMBER-error").text()).isNotEmpty();
    assertThat(wrong.html().select("#f-DAY-error").text()).contains("重复");
    assertThat(wrong.html().select("#f-MINUTES-error").text()).contains("分钟和小时");
    assertThat(wrong.html().select("#f-NAME").val()).isEqualTo("姓名");
    var columns =
        post(
            city,
            page + "/out-columns",
            page + "/out-columns",
            Map.of("header1", "服务者", "field1", "NAME", "header3", "分钟", "field3", "MINUTES"));
    assertThat(columns.status()).isEqualTo(303);
    assertThat(city.get(page).html().text()).contains("服务者、分钟");
    assertThat(keeper.get(page).html().select("a[href$=out-columns]")).isEmpty();
    Browser county = people.logIn("zhanjiang", Role.STAFF, "440802");
    assertThat(post(county, page, page + "/edit", Map.of("name", "乱改")).status()).isEqualTo(403);
    long id = Long.parseLong(page.replaceAll(".*/", ""));
    assertThat(Tables.audited(server, "zhanjiang", "external-system", id))
        .contains("external-system.added", "external-system.columns-set");
  }

  @Test
  void a_number_there_is_one_persons_and_a_person_has_one_number() {
    long one = ground.volunteers.approved(ground.place.community);
    long other = ground.volunteers.approved(ground.place.community);
    String page = system + "/numbers";
    assertThat(enter(keeper, ground.number(one), "A1").status()).isEqualTo(303);
    assertThat(keeper.get(page).html().select("tbody").text()).contains("A1", ground.number(one));
    var taken = enter(keeper, ground.number(other), "A1");
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.html().select("#f-number-error").text()).contains("已经是另一个的");
    assertThat(taken.html().select("#f-who").val()).isEqualTo(ground.number(other));
    assertThat(enter(keeper, ground.number(one), "A2").status()).isEqualTo(303);
    assertThat(keeper.get(page).html().select("tbody").text()).contains("A2").doesNotContain("A1");
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(enter(elsewhere, ground.number(one), "A3").status()).isEqualTo(422);
    assertThat(elsewhere.get(page).html().text()).doesNotContain("A2");
    assertThat(keeper.get("/zhanjiang/volunteers/" + one).html().text()).contains(ground.name);
    Map<String, String> gone = Map.of("kind", "VOLUNTEER", "subject", Long.toString(one));
    assertThat(post(elsewhere, page, page + "/withdrawal", gone).status()).isEqualTo(404);
    assertThat(post(keeper, page, page + "/withdrawal", gone).status()).isEqualTo(303);
    assertThat(keeper.get(page).html().text()).doesNotContain("A2");
    assertThat(enter(keeper, ground.number(other), "A2").status()).isEqualTo(303);
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_nothing_of_it() {
    ground.map();
    ground.bring(record("r1", "", "周一一", "", 60));
    String page = "/external-people/" + ground.person("r1").id();
    String export = "/external-exports/" + ground.exported();
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    for (String each : List.of(page, export)) {
      assertThat(elsewhere.get("/zhanjiang" + each).status()).as(each).isEqualTo(404);
      assertThat(beibei.get("/beibei" + each).status()).as(each).isEqualTo(404);
      assertThat(city.get("/zhanjiang" + each).status()).as(each).isEqualTo(200);
    }
    assertThat(elsewhere.get(system + "/people").html().select("tbody tr")).isEmpty();
    assertThat(beibei.get("/beibei/externals/" + ground.system).status()).isEqualTo(404);
  }

  @Test
  void programs_go_the_same_way_once_for_each_key() {
    String name = "系统" + UUID.randomUUID();
    String key = UUID.randomUUID().toString();
    String all = "/zhanjiang/api/externals";
    var made = city.json(all, "{\"name\":\"%s\"}".formatted(name), key);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(city.json(all, "{\"name\":\"%s\"}".formatted(name), key).body())
        .isEqualTo(made.body());
    String one = all + "/" + ground.system;
    long volunteer = ground.volunteers.approved(ground.place.community);
    String number =
        "{\"kind\":\"VOLUNTEER\",\"who\":\"%s\",\"number\":\"P1\"}"
            .formatted(ground.number(volunteer));
    assertThat(keeper.json(one + "/numbers", number, key + "1").body()).contains("P1");
    assertThat(keeper.get(one + "/numbers?number=P1").body()).contains("\"total\":1");
    String year = "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(day, ground.today());
    assertThat(keeper.json(one + "/exports", year, key + "2").status())
        .as("nobody has said what the columns are")
        .isEqualTo(422);
    ground.map();
    var export = keeper.json(one + "/exports", year, key + "3");
    assertThat(export.status()).as(export.body()).isEqualTo(201);
    ground.bring(record("r1", "", "周一一", "", 60));
    assertThat(keeper.get(one + "/people?state=DOUBTFUL").body())
        .contains("\"why\":\"UNKNOWN\"")
        .doesNotContain("周一一");
    String decision = "/zhanjiang/api/external-people/" + ground.person("r1").id() + "/decision";
    assertThat(keeper.json(decision, "{\"who\":\"1\"}", key + "4").status()).isEqualTo(422);
    assertThat(keeper.json(decision, "{}", key + "5").body()).contains("\"state\":\"NOBODY\"");
  }

  private Browser.Answer enter(Browser who, String volunteer, String number) {
    return post(
        who,
        system + "/numbers",
        system + "/numbers",
        Map.of("kind", "VOLUNTEER", "who", volunteer, "number", number));
  }
}
