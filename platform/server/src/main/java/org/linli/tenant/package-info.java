/**
 * Tenants and the one door to each one's data.
 *
 * <p>A tenant is one city or district; it has a schema of its own on a named database server. The
 * current tenant rides on Micronaut's propagated context: set once by {@link
 * org.linli.tenant.TenantFilter} for a request and once by {@link org.linli.tenant.Tenants#within}
 * around other work. Without one, no connection is given.
 *
 * <p>Scripts stand in {@code db/control} and {@code db/tenant}. A new one takes a number above all
 * others there, whatever its domain: a schema that is at the newest number is taken to be up to
 * date.
 */
@NullMarked
package org.linli.tenant;

import org.jspecify.annotations.NullMarked;
