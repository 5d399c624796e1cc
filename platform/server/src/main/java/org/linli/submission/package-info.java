/**
 * Reports on their way up (报送): which units owe a form for which turn and until when, each version
 * as it left, sealed, who took it up, what was returned and why, and what the records say now.
 *
 * <p>Who owes what is computed from divisions and communities minus what was sent; nothing is
 * written in advance. A turn that was due before the plugin spoke in the tenant is not owed. What
 * was returned may be sent again even after the turn closed: it was there in time.
 *
 * <p>A document may let units go ({@code ReportObligation}): they may send and are never late. A
 * tenant may set days of its own (本地设定), earlier than the document's or where that names none; what
 * a form tells goes by the document's days all the same. For a form that goes straight to the
 * tenant above, that one gives more time, by a message. The files that a version was sealed with go
 * there with it.
 *
 * <p>A university's form (GD-15) lies in the tenant where the university is at home, as all of its
 * own data does: what tenants told of it, what its people typed, each sealed version, its files.
 * From there it goes straight to the tenant above. That tenant's own people neither list nor open
 * it; {@link org.linli.submission.UniversityHomes} is the only way in, from the universities' desk.
 * More time comes to it from there as to a tenant's own form, and its people are reminded like all
 * others. What lies sealed with the tenant above is taken back by asking there ({@code
 * AskingBack}): it is given back as long as nobody has decided.
 */
@NullMarked
package org.linli.submission;

import org.jspecify.annotations.NullMarked;
