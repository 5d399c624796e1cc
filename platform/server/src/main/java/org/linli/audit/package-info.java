/**
 * The audit log (LAW-8): who did what, on which object, when and from where, for every change and
 * every look at personal data. Each tenant has its own; what is done outside of any tenant stands
 * in the control schema. Nobody changes or deletes an entry: the database user of the running
 * server has no right to, and there is no code that would. Entries hold ids, never names.
 */
@NullMarked
package org.linli.audit;

import org.jspecify.annotations.NullMarked;
