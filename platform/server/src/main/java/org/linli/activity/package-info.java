/**
 * Activities of the communities and their sessions (活动、场次): drafted, checked for what may not be
 * recorded as volunteer service (LAW-5) and for the risks being told (LAW-6), published, joined,
 * cancelled, finished.
 *
 * <p>A session's places are given under the lock of its row: a place is free only when fewer are
 * taken than there are and nobody waits, an offered place counts as taken, and who waits stands in
 * the order of a number raised under that lock. Whoever changes sign-ups locks the volunteer first.
 */
@NullMarked
package org.linli.activity;

import org.jspecify.annotations.NullMarked;
