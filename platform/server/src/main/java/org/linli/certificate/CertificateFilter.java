package org.linli.certificate;

import org.linli.api.Scope;
import org.linli.division.Condition;

/**
 * Which certificates staff look for; what is empty doesn't matter.
 *
 * @param number as it was typed
 * @param state a {@link CertificateState}'s name
 */
record CertificateFilter(String number, String state) {

  /** Whether it lets everything through. */
  public boolean isEmpty() {
    return number.isBlank() && state.isEmpty();
  }

  Condition within(Scope scope) {
    Condition all = Condition.within("c.path", scope);
    if (!number.isBlank()) {
      all = all.and(Condition.of("t.number = ?", CertificateNumber.read(number).orElse("")));
    }
    return switch (state) {
      case "VALID" -> all.and(Condition.of("s.kind IS NULL AND r.kind IS NULL"));
      case "SUPERSEDED" -> all.and(Condition.of("s.kind IS NOT NULL AND r.kind IS NULL"));
      case "REVOKED" -> all.and(Condition.of("r.kind IS NOT NULL"));
      default -> all;
    };
  }
}
