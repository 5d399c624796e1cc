/**
 * Requests that may be sent again. A client that got no answer sends the same request with the same
 * key; what was done is not done twice, and the answer is the one that was given. Key, account,
 * route and a hash of the body stand in the tenant's schema, written in the transaction of the
 * effect itself.
 */
@NullMarked
package org.linli.idempotency;

import org.jspecify.annotations.NullMarked;
