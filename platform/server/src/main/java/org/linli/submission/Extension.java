package org.linli.submission;

import java.time.Instant;
import java.time.LocalDate;

/**
 * More time for one unit and one turn.
 *
 * @param until the last day
 * @param reason why
 */
record Extension(LocalDate until, String reason, long account, Instant at) {}
