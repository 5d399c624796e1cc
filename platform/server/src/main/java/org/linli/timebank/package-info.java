/**
 * The time bank (时间储蓄, 爱心回馈; ZJ-8, BB-7): communities offer services and goods for minutes,
 * volunteers redeem them on the phone, clerks hand them over.
 *
 * <p>What can be spent is another account than what was served: hours spent never lower hours
 * served. Every entry of the ledger of hours fills the volunteer's <em>purse</em> in the same
 * transaction; redeeming moves minutes from the purse to what is <em>held</em>, handing over from
 * there to what is <em>spent</em>; what is refunded or not collected in time goes back into the
 * purse. Each row of the book takes from one account what it gives to another, and no row is ever
 * changed.
 *
 * <p>Nothing that people do here takes a purse below zero: only a correction of the ledger can,
 * when it takes back minutes that were spent already. Then the balance shows as nothing, what is
 * lacking as a debt, and nobody redeems before as much was served anew. What was handed over stays
 * handed over.
 *
 * <p>Minutes don't lapse unless the tenant says after how many months; the oldest are spent first.
 * Who may redeem is every volunteer whose registration was approved, and a region's rules say more:
 * Zhanjiang's plugin wants core volunteers (ZJ-11).
 */
@NullMarked
package org.linli.timebank;

import org.jspecify.annotations.NullMarked;
