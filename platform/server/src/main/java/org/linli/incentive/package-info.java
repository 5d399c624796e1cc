/**
 * What service is worth to those who serve (ZJ-8). So far the stars (星级), by lifetime hours: {@link
 * org.linli.incentive.StarScale} has the rule, {@link org.linli.incentive.Stars} what follows from
 * it.
 */
@NullMarked
package org.linli.incentive;

import org.jspecify.annotations.NullMarked;
