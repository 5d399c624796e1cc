package org.linli.station;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether a station is open at a moment.
 *
 * @param known whether anybody has said when it is open
 * @param until when it closes today, 11:30; empty while it is closed
 * @param next when it opens next; null while it is open, or when nobody knows
 * @param reason why today is no ordinary day; empty if it is one
 */
record OpenNow(
    boolean open, boolean known, String until, @Nullable LocalDateTime next, String reason) {}
