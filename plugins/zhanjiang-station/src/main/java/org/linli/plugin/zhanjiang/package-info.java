/**
 * Zhanjiang's community volunteer service stations (湛文明办〔2018〕31号): what a station must have (五有)
 * and when it is open unless it says otherwise; the courses of a community, and what it offers for
 * hours served, are for its core volunteers.
 */
@NullMarked
package org.linli.plugin.zhanjiang;

import org.jspecify.annotations.NullMarked;
