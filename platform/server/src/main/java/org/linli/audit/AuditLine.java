package org.linli.audit;

import java.time.Instant;
import java.util.List;

/** An entry in words. */
record AuditLine(
    Instant at,
    String person,
    long account,
    List<String> roles,
    String action,
    boolean refused,
    String kind,
    String object,
    List<Detail> details,
    String address,
    String request) {

  /** Something that helps to understand an entry. */
  record Detail(String name, String value) {

    @Override
    public String toString() {
      return name + " " + value;
    }
  }
}
