package org.linli.submission;

import java.time.Instant;

/**
 * A version as it left.
 *
 * @param sealed all of it in one text
 * @param sha256 the digest of that text
 * @param missing how much was missing, and sent all the same
 * @param account who sent it
 */
record Version(int version, String sealed, String sha256, int missing, long account, Instant at) {}
