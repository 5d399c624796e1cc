/**
 * Supplies of stations (物资): what there is, what came in, went out and was counted, and what runs
 * short (ZJ-13). Movements are only added to; the person in charge is told once until it is
 * refilled.
 */
@NullMarked
package org.linli.supply;

import org.jspecify.annotations.NullMarked;
