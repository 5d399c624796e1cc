/**
 * Posts that volunteers take up (认领岗位, GD-10): of a pairing by post, or of a community without one.
 * Volunteers ask for an open post, the community's people answer, for the partner too: they know
 * the person, while a university's desk sees numbers and no names. Never are there more holders
 * than places.
 */
@NullMarked
package org.linli.post;

import org.jspecify.annotations.NullMarked;
