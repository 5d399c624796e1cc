package org.linli.audit;

import java.util.Map;

/** Something done, or refused, that is to be written down. */
record NewEntry(
    Actor actor,
    String action,
    boolean refused,
    String kind,
    String object,
    Map<String, String> details) {}
