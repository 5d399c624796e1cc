/**
 * A MariaDB that comes with the build: for the demo and for tests, never for production.
 *
 * <p>{@link org.linli.embedded.EmbeddedDatabase} starts one in a directory, {@link
 * org.linli.embedded.TestDatabase} shares one among the tests of a JVM.
 */
@NullMarked
package org.linli.embedded;

import org.jspecify.annotations.NullMarked;
