package org.linli.duty;

import java.time.Instant;

/** That someone couldn't come to a shift and said so, with the reason. */
record Leave(long shift, long volunteer, String reason, Instant at) {}
