package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNameTest {

  @ParameterizedTest
  @CsvSource({
    "新江社区居民委员会, 新江社区",
    "新江社区居委会, 新江社区",
    "新江居委会, 新江居委会",
    "四道口居民委员会, 四道口居委会",
    "芍药居五社区居民居委会, 芍药居五社区",
    "安居居委会, 安居居委会",
    "工农社区居, 工农社区",
    "佳和社区居民委会, 佳和社区",
    "万山社区居委会会, 万山社区",
    "万达社区委员会, 万达社区",
    "子午社区村委会, 子午社区",
    "翠林一里社区, 翠林一里社区",
    "河畔社区社区居委会, 河畔社区",
    "楼梓庄村委会, 楼梓庄村",
    "小红门村民委员会, 小红门村",
    "牌坊村村民委员会, 牌坊村",
    "赵各庄村村委会, 赵各庄村",
    "东村村委会, 东村",
    "新民村民委员会, 新民村",
    "王堂村村民居委会, 王堂村",
    "西铁营村, 西铁营村",
    "绍卜亥嘎查, 绍卜亥嘎查",
    "那日斯太嘎查委员会, 那日斯太嘎查",
    "牧业队, 牧业队",
    "后寨村委会村民委员会, 后寨村",
    "秦西社区居民委委会, 秦西社区",
    "宏鑫花园社区居民管理委员会, 宏鑫花园社区",
    "贾寨社区管理委员会, 贾寨社区",
    "湖滨管理委员会, 湖滨管理委员会",
    "社区居委会, 社区居委会",
    "横坑（畲族）村委会, 横坑（畲族）村",
    "五三（1）社区居民委员会, 五三（1）社区",
  })
  void a_short_name_drops_the_committee(String official, String expected) {
    assertThat(ShortName.of(official, List.of())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "草店子居委会（社区）, 草店子居委会",
    "东青社区居委会（含东青村村委）, 东青社区",
    "庙港村委会（新）, 庙港村（新）",
    "站前社区（白河）, 站前社区（白河）",
  })
  void brackets_stay_when_they_tell_two_places_apart(String official, String expected) {
    assertThat(ShortName.of(official, List.of())).isEqualTo(expected);
  }

  @Test
  void a_name_written_out_loses_what_stands_above() {
    assertThat(ShortName.of("源城区上城街道南湖社区居民委员会", List.of("广东省", "河源市", "源城区", "上城街道")))
        .isEqualTo("南湖社区");
    assertThat(ShortName.of("广东省河源市和平县热水镇南湖村村民委员会", List.of("广东省", "河源市", "和平县", "热水镇")))
        .isEqualTo("南湖村");
  }

  @Test
  void a_township_in_a_name_of_its_own_stays() {
    List<String> above = List.of("甲省", "乙市", "城区", "城关镇");
    assertThat(ShortName.of("城关镇社区居委会", above)).isEqualTo("城关镇社区");
    assertThat(ShortName.of("城关镇东街社区", above)).isEqualTo("城关镇东街社区");
    assertThat(ShortName.of("城区社区居委会", above)).isEqualTo("城区社区");
  }
}
