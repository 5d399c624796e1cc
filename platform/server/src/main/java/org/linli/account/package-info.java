/**
 * Who people are and what they may do: accounts, memberships, sessions, log-in, one-time links, and
 * the one place where access to every route is checked.
 *
 * <p>An account is the platform's; a membership joins it to a tenant, an institution or the
 * platform, with a role and a scope. A page's cookie names account and session only; the path says
 * the tenant, and the memberships are looked up at every request, at most 20 s old.
 */
@NullMarked
package org.linli.account;

import org.jspecify.annotations.NullMarked;
