/**
 * Social organizations of young people, by building, interest, origin or trade, each with a
 * league-building instructor (团建指导员), and which have none (GD-3). They stand in the register of
 * organizations; this says what is special about them.
 */
@NullMarked
package org.linli.youth;

import org.jspecify.annotations.NullMarked;
