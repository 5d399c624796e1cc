/** Linli: the platform a city or district runs its community volunteer service on. */
@NullMarked
package org.linli;

import org.jspecify.annotations.NullMarked;
