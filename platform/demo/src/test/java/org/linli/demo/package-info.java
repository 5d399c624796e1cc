/** Whole journeys of people in a real browser, against a server with real tenants and plugins. */
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
