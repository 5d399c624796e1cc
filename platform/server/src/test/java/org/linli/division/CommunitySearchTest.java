package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Answer;
import org.linli.api.Redirect;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** A community is found by its name, its pinyin initials or its code. */
@LinliTest
class CommunitySearchTest {

  private final CommunityDesk desk;

  CommunitySearchTest(LinliServer server) {
    this.desk = new CommunityDesk(server);
  }

  @Test
  void the_same_name_is_found_in_both_counties() {
    assertThat(CommunityDesk.places(desk.list(SomeViewer.staffOf("4408"), "新江社区", "", "", "", 1)))
        .containsExactly("湛江市 赤坎区 中华街道", "湛江市 吴川市 博铺街道");
    assertThat(CommunityDesk.places(desk.list(SomeViewer.staffOf("4408"), "吴川 新江", "", "", "", 1)))
        .containsExactly("湛江市 吴川市 博铺街道");
  }

  @Test
  void initials_names_and_codes_find_a_community() {
    for (String typed : List.of("xjsq", "XJSQ", "新江", "440802001002", " 新江社区 ")) {
      assertThat(desk.found(SomeViewer.staffOf("4408"), typed).select("a").eachText())
          .as(typed)
          .contains("新江社区 湛江市 赤坎区 中华街道");
    }
  }

  @Test
  void suggestions_stay_in_the_scope_and_lead_on_to_the_whole_list() {
    assertThat(desk.found(SomeViewer.staffOf("440883"), "新江社区").select("a").eachText())
        .containsExactly("新江社区 湛江市 吴川市 博铺街道");
    Document many = desk.found(SomeViewer.staffOf("4408"), "新");
    assertThat(many.select("a")).hasSize(9);
    assertThat(many.select("a").last().attr("href"))
        .isEqualTo("/zhanjiang/communities?q=%E6%96%B0");
    assertThat(desk.found(SomeViewer.staffOf("4408"), "没有这个").text()).isEqualTo("没有找到“没有这个”");
    assertThat(desk.found(SomeViewer.staffOf("4408"), " ").text()).isEmpty();
    assertThat(desk.found(SomeViewer.staffOf("4408"), "%").select("a")).isEmpty();
  }

  @Test
  void whoever_comes_without_script_gets_the_list() {
    Answer answer =
        desk.in("zhanjiang", () -> desk.controller(SomeViewer.staffOf("4408")).search("新江", ""));
    assertThat(answer).isEqualTo(Redirect.to("/communities?q=%E6%96%B0%E6%B1%9F"));
  }
}
