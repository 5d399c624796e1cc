package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

  private final PasswordHashes hashes = new PasswordHashes(new SimpleMeterRegistry());

  @Test
  void a_hash_is_argon2id_with_the_parameters_of_owasp() {
    assertThat(hashes.hash("三只猫坐在榕树下")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void only_the_password_itself_matches() {
    String hash = hashes.hash("三只猫坐在榕树下");
    assertThat(hashes.matches("三只猫坐在榕树下", hash)).isTrue();
    assertThat(hashes.matches("三只猫坐在榕树上", hash)).isFalse();
  }

  @Test
  void the_same_password_has_another_hash_each_time() {
    assertThat(hashes.hash("三只猫坐在榕树下")).isNotEqualTo(hashes.hash("三只猫坐在榕树下"));
  }

  @Test
  void the_same_letters_in_another_encoding_are_the_same_password() {
    assertThat(hashes.matches("cafe\u0301 au lait", hashes.hash("caf\u00e9 au lait"))).isTrue();
  }

  @Test
  void a_hash_made_with_weaker_parameters_is_known_as_such() {
    assertThat(hashes.isOutdated(hashes.hash("三只猫坐在榕树下"))).isFalse();
    assertThat(
            hashes.isOutdated(
                "$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA"
                    + "$WVgLl0dFBjWvDG1HWuX6lGkC0rKzNPwGHvfKu7mSY6E"))
        .isTrue();
  }
}
