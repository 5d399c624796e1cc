package org.linli.plugin.zhanjiang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.WallDocument;
import org.linli.api.WallDocument.LeadingGroup;
import org.linli.api.WallDocument.OpeningHours;
import org.linli.api.WallDocument.Paragraph;
import org.linli.api.WallDocument.Place;
import org.linli.api.WallDocument.Step;

/** The wall documents are the annexes' own words (ZJ-14). */
class WallAnnexesTest {

  @Test
  void annexes_2_to_7_hang_on_the_wall_in_their_order_ZJ_14() {
    assertThat(WallAnnexes.ALL)
        .extracting(WallDocument::name)
        .containsExactly("管理制度", "领导小组", "招募注册制度", "运行机制（开放时间、服务项目）", "义工守则", "工作流程图");
    assertThat(WallAnnexes.ALL)
        .allSatisfy(one -> assertThat(one.clause().id()).isEqualTo("ZJ-14"))
        .allSatisfy(one -> assertThat(one.title()).startsWith("{STATION}"));
  }

  @Test
  void the_leading_group_has_one_head_two_deputies_and_five_each_with_whom_it_names_ZJ_10() {
    LeadingGroup group = (LeadingGroup) document("zhanjiang-leading-group").blocks().getFirst();
    assertThat(group.seats())
        .extracting(WallDocument.Seat::label, seat -> seat.whom().size())
        .containsExactly(tuple("组长", 1), tuple("副组长", 2), tuple("组员", 5), tuple("成员", 5));
    assertThat(group.seats().get(2).whom()).contains("社工组织负责人", "业主委员会成员");
  }

  @Test
  void the_running_of_a_station_takes_its_hours_and_its_first_day_from_the_records_ZJ_12() {
    WallDocument running = document("zhanjiang-running");
    assertThat(running.blocks()).contains(new OpeningHours());
    assertThat(running.places())
        .containsExactlyInAnyOrder(Place.STATION, Place.COMMUNITY, Place.OPENED_ON);
    assertThat(words(running)).contains("（二）便民服务：提供应急药品、免费饮水、雨伞租借");
  }

  @Test
  void the_process_has_six_steps_in_the_order_of_the_text_ZJ_3() {
    assertThat(document("zhanjiang-process").blocks())
        .extracting(block -> ((Step) block).name())
        .containsExactly(
            "采集需求、设计项目", "发布信息、招募注册", "组织培训、加强管理", "开展活动、提供服务", "做好记录、建立台账", "激励嘉许、适度回馈");
  }

  @Test
  void the_rules_and_the_code_have_as_many_articles_as_the_document() {
    assertThat(document("zhanjiang-management").blocks()).hasSize(8);
    assertThat(document("zhanjiang-recruiting").blocks()).hasSize(10);
    assertThat(document("zhanjiang-code").blocks()).hasSize(13);
    assertThat(words(document("zhanjiang-recruiting"))).contains("凡每年在本社区服务时长达48小时以上");
  }

  private static WallDocument document(String id) {
    return WallAnnexes.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static String words(WallDocument document) {
    List<String> all =
        document.blocks().stream()
            .filter(Paragraph.class::isInstance)
            .map(block -> ((Paragraph) block).text())
            .toList();
    return String.join("\n", all);
  }
}
