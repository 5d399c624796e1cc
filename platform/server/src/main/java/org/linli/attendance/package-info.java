/**
 * Coming and going (签到、签退): volunteers scan a code at the gate that changes every half minute, or
 * the person in charge ticks the list. Whoever came and left has hours in the ledger from then on.
 *
 * <p>Only the time within the session counts: who comes early helps to set up, and that is time the
 * session should have been given. What is noted more than a day after the session's end is a late
 * entry (补录).
 */
@NullMarked
package org.linli.attendance;

import org.jspecify.annotations.NullMarked;
