package org.linli.tenant;

import java.util.Set;

/** Tables whose rows the running server may add and read, and never change or delete. */
final class AppendOnly {

  static final Set<String> TABLES =
      Set.of(
          "audit_entry",
          "ledger_entry",
          "time_entry",
          "pairing_event",
          "pairing_answer",
          "pairing_amendment");

  private AppendOnly() {}
}
