package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "short, account.password.short",
    "chenjianyu2026, account.password.login",
    "ChenJianYu2026, account.password.login",
    "password123456, account.password.common",
    "1qaz2wsx3edc, account.password.common",
    "qwertyuiopasdf, account.password.common",
    "aaaaaaaaaaaa, account.password.sequence",
    "qzmqzmqzmqzm, account.password.repeated",
    "abcdefghijklm, account.password.sequence",
    "chenjianyu20266, account.password.personal",
    "1988-03-04, account.password.date",
  })
  void easy_passwords_are_refused_each_in_its_own_words(String password, String sentence) {
    assertThat(rules.problemWith(password, "chenjianyu2026", "陈建宇")).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "榕树下的长椅坐着三只猫",
    "correct horse battery staple",
    "Wq7!pn-42xk-zu",
    "tugboat mango 7 lantern"
  })
  void what_is_hard_to_guess_is_welcome_whatever_its_characters(String password) {
    assertThat(rules.problemWith(password, "chenjianyu2026", "陈建宇")).isEmpty();
  }

  @Test
  void a_password_has_an_upper_limit_so_that_hashing_has_one() {
    assertThat(rules.problemWith("x7-".repeat(50), "chen", "陈")).contains("account.password.long");
  }
}
