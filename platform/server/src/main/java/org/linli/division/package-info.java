/**
 * The map everything stands on: the administrative divisions of China and the communities of a
 * tenant.
 *
 * <p>A division comes from the national list and has a code; a {@link org.linli.division.Community}
 * is a record with an id of its own, usually joined to a division of the fifth level, sometimes
 * only a place people have a name for. Everything that happens somewhere refers to a community's id
 * and is found by its path.
 */
@NullMarked
package org.linli.division;

import org.jspecify.annotations.NullMarked;
