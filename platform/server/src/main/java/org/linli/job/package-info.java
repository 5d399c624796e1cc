/**
 * Work that takes longer than a request: onboarding a tenant, exporting a long list. A job stands
 * in the control schema, is taken up by any node, says how far it is, can be cancelled, and is
 * taken up again when its node was killed. So every kind of work must be repeatable.
 */
@NullMarked
package org.linli.job;

import org.jspecify.annotations.NullMarked;
