/**
 * Zhanjiang's community volunteer service stations (湛文明办〔2018〕31号): the courses of a community are
 * for its core volunteers, and its station is open at the usual hours unless it says otherwise.
 */
@NullMarked
package org.linli.plugin.zhanjiang;

import org.jspecify.annotations.NullMarked;
