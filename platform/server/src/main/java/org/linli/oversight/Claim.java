package org.linli.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer says is wrong, before it is written down.
 *
 * @param entry the entry; null if one is missing
 * @param from when it began, says the volunteer; null where nothing was served
 */
record Claim(
    long volunteer,
    long community,
    Wrong wrong,
    @Nullable Long entry,
    long session,
    @Nullable Instant from,
    @Nullable Instant to,
    String reason) {}
