/**
 * The plan of a community for a year (一社区一策, GD-14): its goals, how often each project takes place
 * in each month and for whom, and the resources, with who brings them.
 *
 * <p>A plan is kept in <em>versions</em>. A draft is written over; what was proposed never changes,
 * and whoever wants it otherwise writes the next version, which begins as a copy. Proposing it, the
 * community agrees; asked are the partners of all its pairings in force, at their own desks or, for
 * those without one, by the community's people, who write down who said it, how and when. Where
 * there is no pairing the second side is the staff above the community. A version holds as soon as
 * everyone who was asked agrees; one who gives it back with a reason is enough to end it.
 *
 * <p><em>Progress</em> is what took place: sessions that were not cancelled and for which
 * somebody's hours stand, by the project they belong to. A project is <em>behind</em> by what its
 * finished months still lack after everything held since: whoever catches up is late no more. That,
 * and the day until which plans are to be there, are our choice; the document names neither.
 *
 * <p>The document asks for a plan of communities that are paired, so the staff's first page counts
 * those of them without one; the list shows all.
 */
@NullMarked
package org.linli.plan;

import org.jspecify.annotations.NullMarked;
