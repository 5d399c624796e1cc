/**
 * What the rules of plugins say about joining activities and courses (ZJ-11 is the first): reads
 * the facts that they need for many people and things at once, asks those that are enabled in the
 * current tenant, and hands their refusals to whoever has refusals of its own.
 */
@NullMarked
package org.linli.joining;

import org.jspecify.annotations.NullMarked;
