/**
 * What tests of the server, of plugins and of the demo share: one running server with two tenants
 * and the one above them, on a real database.
 */
@NullMarked
package org.linli.testing;

import org.jspecify.annotations.NullMarked;
