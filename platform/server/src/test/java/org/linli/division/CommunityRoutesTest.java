package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Communities through the real addresses, by people with real scopes. */
@LinliTest
class CommunityRoutesTest {

  private final LinliServer server;
  private final People people;
  private final Communities communities;

  CommunityRoutesTest(LinliServer server, Communities communities) {
    this.server = server;
    this.people = new People(server);
    this.communities = communities;
  }

  @Test
  void a_community_out_of_scope_is_not_found() {
    long inChikan = idOf("440802001002");
    long inWuchuan = idOf("440883004006");
    Browser chikan = people.logIn("zhanjiang", Role.STAFF, "440802");

    assertThat(chikan.get("/zhanjiang/communities/" + inChikan).html().select("h1").text())
        .isEqualTo("新江社区");
    assertThat(chikan.get("/zhanjiang/communities/" + inWuchuan).status()).isEqualTo(404);
    assertThat(chikan.get("/zhanjiang/communities/" + inWuchuan + "/edit").status()).isEqualTo(404);
    assertThat(chikan.get("/zhanjiang/communities/99999999").status()).isEqualTo(404);
    assertThat(chikan.get("/zhanjiang/communities/xyz").status()).isEqualTo(404);
    assertThat(chikan.get("/beibei/communities").status()).isEqualTo(404);
  }

  @Test
  void the_search_box_of_the_frame_finds_a_community_with_and_without_script() {
    Browser city = people.logIn("zhanjiang", Role.STAFF, "4408");
    var list = city.get("/zhanjiang/communities?q=%E6%96%B0%E6%B1%9F%E7%A4%BE%E5%8C%BA");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.html().select("tbody tr")).hasSize(2);
    assertThat(list.html().select(".shell-search").attr("action"))
        .isEqualTo("/zhanjiang/communities");
    assertThat(list.html().select(".shell-menu [aria-current]").text()).isEqualTo("社区");

    var found = city.get("/zhanjiang/communities/search?q=xjsq", "HX-Request", "true");
    assertThat(found.html().select(".found a").eachText())
        .contains("新江社区 湛江市 赤坎区 中华街道", "新江社区 湛江市 吴川市 博铺街道");
    assertThat(found.html().select("nav, header")).isEmpty();
    assertThat(city.get("/zhanjiang/communities/search?q=xjsq").header("Location"))
        .isEqualTo("/zhanjiang/communities?q=xjsq");
  }

  @Test
  void an_administrator_adds_a_place_in_the_browser() {
    Browser administrator = people.logIn("dongguan", Role.TENANT_ADMINISTRATOR);
    var form = administrator.get("/dongguan/communities/new");
    assertThat(form.html().select("#f-parent option").eachText())
        .contains("东莞市", "东城街道")
        .doesNotHaveDuplicates();

    var refused = administrator.submit(form, Map.of("name", "", "parent", "441900003"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-parent option[selected]").text()).isEqualTo("东城街道");

    var sent = administrator.submit(form, Map.of("name", "星城国际花园", "parent", "441900003"));
    assertThat(sent.status()).isEqualTo(303);
    var page = administrator.get(sent.header("Location"));
    assertThat(page.html().select(".flash").text()).isEqualTo("已添加“星城国际花园”");
    assertThat(page.html().select(".facts dd").eachText())
        .contains("广东省东莞市东城街道星城国际花园", "其他地点", "否，只作为地点登记");
  }

  @Test
  void a_social_worker_may_not_add() {
    Browser worker = people.logIn("zhanjiang", Role.SOCIAL_WORKER, "440802001002");
    assertThat(worker.get("/zhanjiang/communities/new").status()).isEqualTo(403);
    assertThat(worker.get("/zhanjiang/communities").html().select("tbody tr")).hasSize(1);
  }

  @Test
  void a_province_says_that_its_cities_keep_the_communities() {
    var list =
        people.logIn("guangdong", Role.STAFF, "44").get("/guangdong/communities?q=xjsq").html();
    assertThat(list.select(".blank-title").text()).isEqualTo("省级不登记社区");
    assertThat(list.select(".shell-menu a[href$=/communities]")).isEmpty();
  }

  @Test
  void programs_read_the_list_in_parts() {
    Browser staff = people.logIn("beibei", Role.STAFF, "500109");
    var part = staff.get("/beibei/api/communities?size=20&page=2", "Accept", "application/json");
    assertThat(part.status()).isEqualTo(200);
    assertThat(part.header("Content-Type")).startsWith("application/json");
    assertThat(part.body())
        .startsWith("{\"page\":2,\"size\":20,\"total\":")
        .contains("\"above\":[{\"code\":\"50\",\"name\":\"重庆市\"},{\"code\":\"500109\"");
    assertThat(part.body().split("\"officialName\"")).hasSize(21);
  }

  private long idOf(String code) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () ->
                Objects.requireNonNull(communities.byDivisionCodes(List.of(code)).get(code)).id());
  }
}
