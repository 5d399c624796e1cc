package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

  @ParameterizedTest
  @CsvSource({
    "新江社区, xjsq",
    "番禺, py",
    "长洲社区, czsq",
    "东涌, dc",
    "厦门, xm",
    "大厦社区, dssq",
    "309医院社区, 309yysq",
    "韶关碧桂园（A 区 B 区）, sgbgyaqbq",
    "绍卜亥嘎查, sbhgc",
  })
  void initials_are_what_people_type(String name, String expected) {
    assertThat(Initials.of(name)).isEqualTo(expected);
  }

  @Test
  void a_very_long_name_fits_its_column() {
    assertThat(Initials.of("新".repeat(120))).hasSize(Initials.LONGEST);
  }
}
