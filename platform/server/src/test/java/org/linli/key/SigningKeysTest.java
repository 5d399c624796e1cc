package org.linli.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.linli.testing.SettableClock;

/** Signing keys have successors, and nobody is logged out by one. */
@LinliTest
class SigningKeysTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T06:00:00Z"));
  private final KeySettings settings = new KeySettings(null, false, Duration.ofDays(90));
  private final String purpose = UUID.randomUUID().toString().substring(0, 30);
  private final PlatformKeys rows;
  private final MasterKey master;
  private final SigningKeys keys;

  SigningKeysTest(PlatformKeys rows, MasterKey master) {
    this.rows = rows;
    this.master = master;
    this.keys = node();
  }

  @Test
  void every_node_signs_with_the_same_key() {
    assertThat(keys.current(purpose).secret()).isEqualTo(node().current(purpose).secret());
    assertThat(keys.current(purpose).secret()).hasSize(32);
    assertThat(keys.current(purpose).id()).isEqualTo(purpose + "-1");
  }

  @Test
  void who_read_the_clock_a_moment_before_the_first_key_was_made_signs_with_it() {
    SigningKey made = keys.current(purpose);
    clock.pass(Duration.ofSeconds(-1));
    assertThat(node().current(purpose).id()).isEqualTo(made.id());
  }

  @Test
  void a_successor_signs_after_every_node_has_read_it_and_the_one_before_stays_good() {
    keys.current(purpose);
    SigningKeys other = node();
    other.current(purpose);

    keys.rotate(purpose);
    assertThat(keys.current(purpose).id()).endsWith("-1");
    clock.pass(Duration.ofMinutes(1));
    assertThat(other.valid(purpose)).extracting(SigningKey::id).contains(purpose + "-2");
    assertThat(other.current(purpose).id()).endsWith("-1");
    clock.pass(Duration.ofMinutes(1));

    assertThat(keys.current(purpose).id()).endsWith("-2");
    assertThat(other.current(purpose).id()).endsWith("-2");
    assertThat(keys.valid(purpose)).hasSize(2);
  }

  @Test
  void the_one_before_the_last_is_no_longer_believed() {
    SignedTexts texts = new SignedTexts(keys);
    String first = texts.sign(purpose, "first");
    rotateAndWait();
    String second = texts.sign(purpose, "second");
    rotateAndWait();

    assertThat(texts.open(purpose, first)).isEmpty();
    assertThat(texts.open(purpose, second)).contains("second");
  }

  @Test
  void old_keys_get_a_successor_by_themselves_and_only_one() {
    keys.current(purpose);
    clock.pass(Duration.ofDays(91));

    keys.rotateWhatIsOld();
    node().rotateWhatIsOld();

    clock.pass(Duration.ofMinutes(3));
    assertThat(keys.current(purpose).id()).endsWith("-2");
  }

  @Test
  void a_signed_text_opens_unchanged_and_for_its_purpose_only() {
    SignedTexts texts = new SignedTexts(keys);
    String signed = texts.sign(purpose, "保存好了");

    assertThat(texts.open(purpose, signed)).contains("保存好了");
    assertThat(signed).matches("[A-Za-z0-9._-]+");
    assertThat(texts.open("other", signed)).isEmpty();
    assertThat(texts.open(purpose, "x" + signed)).isEmpty();
    assertThat(texts.open(purpose, "no.such.thing")).isEmpty();
    assertThat(texts.open(purpose, "")).isEmpty();
  }

  private void rotateAndWait() {
    keys.rotate(purpose);
    clock.pass(Duration.ofMinutes(3));
  }

  private SigningKeys node() {
    return new SigningKeys(rows, master, settings, clock);
  }
}
