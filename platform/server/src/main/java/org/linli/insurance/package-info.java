/**
 * Insurance policies that cover volunteers (LAW-6): kept by communities or by the tenant, and who
 * is covered on a day.
 */
@NullMarked
package org.linli.insurance;

import org.jspecify.annotations.NullMarked;
