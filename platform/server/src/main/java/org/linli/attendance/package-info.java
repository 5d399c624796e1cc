/**
 * Coming and going (签到、签退): volunteers scan a code at the gate that changes every half minute, show
 * their own code at a desk, or are ticked on the list; where the tenant asks for it and the person
 * has agreed, the phone tells that it is there. Whoever came and left has hours in the ledger from
 * then on, resting on the weaker of how they came and how they left.
 *
 * <p>Only the time within the session counts: who comes early helps to set up, and that is time the
 * session should have been given. What is noted more than a day after the session's end is a late
 * entry (补录), and so is the time of whoever had no place, or forgot to check out and says so.
 * Whoever goes out may come back, so many times a day; what a second person refused or what was
 * taken back is entered anew.
 *
 * <p>A desk goes on without network: it keeps today's names while someone is logged in, for a day
 * at most, and what it noted until that was sent. Each record carries a key of its own and counts
 * once; one that comes more than a day late is a late entry too.
 */
@NullMarked
package org.linli.attendance;

import org.jspecify.annotations.NullMarked;
