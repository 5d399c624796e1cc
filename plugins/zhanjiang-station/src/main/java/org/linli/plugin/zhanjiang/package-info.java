/**
 * Zhanjiang's community volunteer service stations (湛文明办〔2018〕31号): the courses of a community are
 * for its core volunteers, and so is what it offers for hours served.
 */
@NullMarked
package org.linli.plugin.zhanjiang;

import org.jspecify.annotations.NullMarked;
