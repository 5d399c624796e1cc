/**
 * How many people a community has, by year and group: what indicators divide by. Entered by whoever
 * keeps the community, with source and day; earlier figures stay in the history.
 */
@NullMarked
package org.linli.population;

import org.jspecify.annotations.NullMarked;
