/**
 * Transfers of records to another tenant (转移接续, ZJ-7, LAW-4): asked by the volunteer, released
 * where they served, accepted where they go on, and counted once.
 *
 * <p>Each side keeps a case of its own under one key, the <em>departure</em> and the
 * <em>arrival</em>, and changes its own only; the other side is told through the outbox, and {@code
 * exchange} carries it over. A step that comes twice changes nothing. The order makes sure that
 * nothing counts twice, whatever stops in between: the destination agrees, then the home takes the
 * minutes off the person's total, and only then the destination adds them. Between the two they
 * count nowhere, for as long as a message takes; never in both.
 *
 * <p>Whoever decides is the destination, once it was offered there: a withdrawal that comes after
 * its agreement is too late.
 *
 * <p>Who the person is there is found by {@link org.linli.volunteer.SamePerson}. What a message
 * says is ids and states; the record itself stands sealed with the home's key until it is fetched,
 * and with the destination's until it is entered. Its hash is made at the release and checked
 * before it is agreed to and entered.
 */
@NullMarked
package org.linli.transfer;

import org.jspecify.annotations.NullMarked;
