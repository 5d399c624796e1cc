package org.linli.certificate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A service that a certificate is about, as the ledger had it on the day of issue.
 *
 * @param entry the ledger's entry
 * @param activity what was served at
 * @param content what kind of service it was, in words; empty if nobody knows
 * @param unit who recorded it
 */
record Item(
    long entry,
    LocalDate servedOn,
    Instant from,
    Instant to,
    int minutes,
    String activity,
    String content,
    String unit) {

  /** The line that its hash is made of. */
  String canonical() {
    return String.join(
        "|",
        Long.toString(entry),
        servedOn.toString(),
        from.toString(),
        to.toString(),
        Integer.toString(minutes),
        Facts.plain(activity),
        Facts.plain(content),
        Facts.plain(unit));
  }
}
