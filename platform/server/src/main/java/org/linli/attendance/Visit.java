package org.linli.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That someone was at a session before: they went out and came back.
 *
 * @param to when they went out
 */
record Visit(long volunteer, Instant from, @Nullable Instant to) {}
