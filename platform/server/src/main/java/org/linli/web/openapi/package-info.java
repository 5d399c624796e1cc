/**
 * The description of the API for programs, made from the routes that are really there, the plugins'
 * included, and from their Javadoc: nothing in it is written twice, so nothing in it can be out of
 * date.
 */
@NullMarked
package org.linli.web.openapi;

import org.jspecify.annotations.NullMarked;
