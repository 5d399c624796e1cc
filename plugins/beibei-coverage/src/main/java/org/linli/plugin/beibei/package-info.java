/**
 * Beibei's coverage of villages and communities by volunteer service stations and points
 * (北碚民发〔2021〕80号): on any day, by town, with the trend and who is behind; points under their
 * stations; the monthly form; the sign.
 */
@NullMarked
package org.linli.plugin.beibei;

import org.jspecify.annotations.NullMarked;
