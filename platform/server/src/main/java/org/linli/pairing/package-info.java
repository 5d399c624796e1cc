/**
 * Pairings (结对) of communities with universities, colleges and other organizations, by area or by
 * post (GD-10): proposed by one side, accepted or declined by the other, ended by either.
 */
@NullMarked
package org.linli.pairing;

import org.jspecify.annotations.NullMarked;
