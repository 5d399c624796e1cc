/**
 * What stations are measured against (五有、八有): standards come from plugins, what was found of each
 * item is kept here and never changed. Which items a station lacks and where that is mended, which
 * stations are demonstration stations, and inspections with their visits and time limits (GD-8,
 * ZJ-2).
 */
@NullMarked
package org.linli.standard;

import org.jspecify.annotations.NullMarked;
