package org.linli.timebank;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A redemption as programs read it.
 *
 * @param price in minutes, as it was then
 * @param code what is shown where it is handed over; only to those whose redemption it is
 * @param expiresOn the last day on which it is handed over
 */
@Serdeable
record RedemptionItem(
    long id,
    long offer,
    String title,
    long volunteer,
    int price,
    @Nullable String code,
    RedemptionState state,
    Instant redeemedAt,
    LocalDate expiresOn,
    @Nullable Instant endedAt,
    @Nullable String reason) {

  /** As those read it who hand it over, who ask for the code. */
  static RedemptionItem of(Redemption one) {
    return of(one, null);
  }

  /** As those read it whose it is. */
  static RedemptionItem own(Redemption one) {
    return of(one, one.code());
  }

  private static RedemptionItem of(Redemption one, @Nullable String code) {
    return new RedemptionItem(
        one.id(),
        one.offer(),
        one.title(),
        one.volunteer(),
        one.price(),
        code,
        one.state(),
        one.redeemedAt(),
        one.expiresOn(),
        one.endedAt(),
        one.reason());
  }
}
