package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and numbers are masked so that one recognizes what one knows, and learns nothing else. */
class ContactTest {

  @ParameterizedTest
  @CsvSource({
    "13812345678, 138****5678",
    "138 1234 5678, 138****5678",
    "0759-3381234, 075****1234",
    "3381234, 33***34",
    "110, 1*0",
    "'', ''"
  })
  void a_number_shows_its_ends_only(String phone, String masked) {
    assertThat(new Contact("", phone).masked().phone()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"陈晓宇, 陈*宇", "陈宇, 陈*", "欧阳晓宇, 欧**宇", "陈, *", "'', ''"})
  void a_name_shows_its_ends_only(String name, String masked) {
    assertThat(new Contact(name, "").masked().name()).isEqualTo(masked);
  }
}
