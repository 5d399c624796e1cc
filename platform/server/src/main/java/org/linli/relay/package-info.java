/**
 * Relays (接力): who does a regular project of a community in which week, handed on from one to the
 * next with a note (GD-10). A week that nobody covers is seen before it comes.
 *
 * <p>Whether a week is covered is asked anew each time and kept nowhere: who holds it may have
 * holidays, a pairing may have ended, a team may be gone. Only the holidays of universities stand
 * outside of the tenant; they are noted at the turn when they change and once a day.
 *
 * <p>A partner with a desk outside of the tenant learns of weeks without anybody there, by the
 * outbox; notices are for accounts of the tenant.
 */
@NullMarked
package org.linli.relay;

import org.jspecify.annotations.NullMarked;
