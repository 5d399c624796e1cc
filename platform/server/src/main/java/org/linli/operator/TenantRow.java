package org.linli.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;

/**
 * A tenant as the operator sees it.
 *
 * @param tenant what its file says
 * @param state where it stands in its life
 * @param version the version of its tables; null before it has any
 * @param megabytes how much its schema holds, at most some minutes old; null before it has one
 * @param plugins the plugins that speak there
 */
record TenantRow(
    Tenant tenant,
    TenantState state,
    @Nullable String version,
    @Nullable Long megabytes,
    List<String> plugins) {}
