/**
 * Messages from a tenant's schema to elsewhere: to the control schema, to another tenant. A message
 * is written in the transaction of the change that it tells of, so both stand or neither does, and
 * is delivered afterwards until it is taken: at least once, in order for each subject.
 */
@NullMarked
package org.linli.outbox;

import org.jspecify.annotations.NullMarked;
