/**
 * Publicity (GD-12, BB-12): spots where volunteer service is shown, with what is there since when;
 * stories and media reports, and what appeared where.
 *
 * <p>A volunteer whom a story is about is named in full only with a consent on record, that is the
 * day and how it was given; else the name is shown masked, and a title or text that carries it is
 * refused.
 */
@NullMarked
package org.linli.publicity;

import org.jspecify.annotations.NullMarked;
