package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.key.SignedTexts;
import org.linli.key.SigningKeys;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.SettableClock;

/** A code at the gate is good for whoever stands there, and for nobody a minute later. */
@LinliTest
class CheckCodesTest {

  private final LinliServer server;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-14T01:00:00Z"));
  private final CheckCodes codes;

  CheckCodesTest(LinliServer server, SigningKeys keys, SignedTexts texts) {
    this.server = server;
    this.codes = new CheckCodes(keys, texts, clock);
  }

  @Test
  void it_changes_every_half_minute_and_the_one_before_is_good_too() {
    String code = here(() -> codes.now(7));
    clock.pass(Duration.ofSeconds(30));
    assertThat(here(() -> codes.now(7))).isNotEqualTo(code);
    assertThat(here(() -> codes.isGood(7, code))).isTrue();

    clock.pass(Duration.ofSeconds(30));
    assertThat(here(() -> codes.isGood(7, code))).isFalse();
  }

  @Test
  void it_is_good_for_its_session_and_its_tenant_alone() {
    String code = here(() -> codes.now(7));

    assertThat(here(() -> codes.isGood(8, code))).isFalse();
    assertThat(in("beibei", () -> codes.isGood(7, code))).isFalse();
    assertThat(here(() -> codes.isGood(7, "abcdef012345"))).isFalse();
  }

  @Test
  void a_ticket_survives_a_log_in_of_five_minutes_and_opens_nothing_else() {
    String ticket = here(() -> codes.ticket(7));
    clock.pass(Duration.ofSeconds(299));
    assertThat(here(() -> codes.opens(7, ticket))).isTrue();
    assertThat(here(() -> codes.opens(70, ticket))).isFalse();
    assertThat(in("beibei", () -> codes.opens(7, ticket))).isFalse();

    clock.pass(Duration.ofSeconds(1));
    assertThat(here(() -> codes.opens(7, ticket))).isFalse();
    assertThat(here(() -> codes.opens(7, "made.up.ticket"))).isFalse();
  }

  private <T> T here(Supplier<T> work) {
    return in("zhanjiang", work);
  }

  private <T> T in(String tenant, Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
