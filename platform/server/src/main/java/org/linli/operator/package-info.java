/**
 * The operator's desk, outside of every tenant: which tenants there are and how they are, their
 * onboarding, suspension and resumption, their first administrator, the platform's jobs. The
 * operator sees tenants, never their people.
 */
@NullMarked
package org.linli.operator;

import org.jspecify.annotations.NullMarked;
