/**
 * The demo: an embedded database and the server in one process, with the real tenants of {@code
 * tenants-config} and accounts to try. Nothing of it is in the production archive.
 */
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
