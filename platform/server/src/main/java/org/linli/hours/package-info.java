/**
 * Service hours (服务时长): an append-only ledger in whole minutes. Each <em>entry</em> says who served
 * when, in which session, on what <em>evidence</em>, and who posted it. A <em>correction</em> (更正)
 * reverses an entry and enters another in its place; both stay. What one person may not post alone
 * waits as a <em>proposal</em> for a second one: late entries (补录), hours above a day's cap, and
 * corrections upwards.
 *
 * <p>Totals (合计) by year are exact at any moment: what is folded into them and what is not yet,
 * read in one statement. An entry belongs to the day in Shanghai on which it starts.
 */
@NullMarked
package org.linli.hours;

import org.jspecify.annotations.NullMarked;
