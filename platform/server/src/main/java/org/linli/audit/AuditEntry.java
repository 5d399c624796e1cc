package org.linli.audit;

import java.time.Instant;
import java.util.Map;

/** A line of the audit log. */
record AuditEntry(
    long id,
    Instant doneAt,
    Actor actor,
    String action,
    boolean refused,
    String kind,
    String object,
    Map<String, String> details) {}
