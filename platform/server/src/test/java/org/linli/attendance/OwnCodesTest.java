package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.key.SigningKeys;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.SettableClock;

/**
 * A volunteer's own code is good for two minutes, at the desks of one tenant, and tells nothing.
 */
@LinliTest
class OwnCodesTest {

  private static final String SITE = "https://linli.example/zhanjiang/own-code/";

  private final LinliServer server;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-14T01:00:00Z"));
  private final OwnCodes codes;

  OwnCodesTest(LinliServer server, SigningKeys keys) {
    this.server = server;
    this.codes = new OwnCodes(keys, clock);
  }

  @Test
  void it_is_read_from_its_address_and_from_what_a_scanner_makes_of_it() {
    String code = here(() -> codes.now(7));
    assertThat(read(code)).isEqualTo(7);
    assertThat(read(SITE + code)).isEqualTo(7);
    assertThat(read(" " + (SITE + code).toUpperCase(Locale.ROOT))).isEqualTo(7);
    assertThat(read(code.replace('-', '－').replace('7', '７'))).isEqualTo(7);
  }

  @Test
  void it_is_old_sooner_than_a_second_scan_could_be_a_farewell() {
    String code = here(() -> codes.now(7));
    clock.pass(Duration.ofSeconds(119));
    assertThat(read(code)).isEqualTo(7);
    clock.pass(Duration.ofSeconds(1));

    refused(() -> read(code), "attendance.refused.oldCode");
    assertThat(OwnCodes.STEP.multipliedBy(2)).isLessThan(NotingAttendance.TWICE);
  }

  @Test
  void what_is_made_up_or_another_tenant_s_or_no_code_is_refused_each_in_its_words() {
    String code = here(() -> codes.now(7));
    String foreign = in("beibei", () -> codes.now(7));

    refused(() -> read(code.replaceFirst("7", "8")), "attendance.refused.madeUp");
    refused(() -> read(foreign), "attendance.refused.madeUp");
    refused(
        () -> read("https://linli.example/beibei/own-code/" + foreign),
        "attendance.refused.otherTenant");
    refused(() -> read("6901234567892"), "attendance.refused.noCode");
    refused(() -> read("x".repeat(100_000)), "attendance.refused.noCode");
  }

  private void refused(ThrowingCallable reading, String key) {
    assertThatThrownBy(reading).hasMessageContaining(key);
  }

  private long read(String scanned) {
    return here(() -> codes.volunteer(scanned, clock.instant()));
  }

  private <T> T here(Supplier<T> work) {
    return in("zhanjiang", work);
  }

  private <T> T in(String tenant, Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
