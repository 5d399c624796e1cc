/**
 * The local fund for community volunteer service (GD-11): donations, grants for projects that a
 * second person approves, and a balance that never falls below zero. Entries are added and never
 * changed; what was wrong is taken back by an entry of its own.
 */
@NullMarked
package org.linli.fund;

import org.jspecify.annotations.NullMarked;
