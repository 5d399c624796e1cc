/** Style sheets, scripts and pictures, under an address that changes whenever one of them does. */
@NullMarked
package org.linli.web.asset;

import org.jspecify.annotations.NullMarked;
