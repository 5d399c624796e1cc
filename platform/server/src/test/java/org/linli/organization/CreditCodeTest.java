package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A unified social credit code tells by its last character whether it was copied right. */
class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"914403001922038216", "9144030071526726XG", "91350100M000100Y43"})
  void a_code_whose_check_agrees_is_sound(String code) {
    assertThat(CreditCode.isSound(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "914403001922038217",
        "914403001922038261",
        "91440300192203821",
        "9144030O1922038216",
        "9144030071526726IG",
        ""
      })
  void a_digit_changed_or_swapped_a_letter_that_is_never_used_or_one_too_few_is_not(String code) {
    assertThat(CreditCode.isSound(code)).isFalse();
  }

  @Test
  void small_letters_spaces_and_wide_digits_are_tidied() {
    assertThat(CreditCode.tidied(" ９144 0300 7152-6726xg ")).isEqualTo("9144030071526726XG");
  }
}
