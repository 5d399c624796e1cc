/**
 * Spaces opened free of charge to volunteer service (GD-9): venues, practice bases shared with
 * schools, spaces to experience volunteer culture. When they are free, which team has them when,
 * and whether it came. Two teams never have one space at once.
 */
@NullMarked
package org.linli.space;

import org.jspecify.annotations.NullMarked;
