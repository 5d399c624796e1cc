package org.linli.tenant;

import java.util.Set;

/** Tables whose rows the running server may add and read, and never change or delete. */
final class AppendOnly {

  static final Set<String> TABLES =
      Set.of(
          "audit_entry",
          "ledger_entry",
          "pairing_event",
          "pairing_answer",
          "pairing_amendment",
          "report_template",
          "submission_version",
          "submission_step",
          "submission_mark",
          "received_mark",
          "submission_extension",
          "station_finding",
          "service_request_event",
          "service_rating",
          "certificate",
          "certificate_item",
          "certificate_event",
          "star_change",
          "hours_clash",
          "appeal_event",
          "false_record_measure",
          "fund_entry",
          "time_entry");

  private AppendOnly() {}
}
