/**
 * Duty at stations (值班): posts, the week they are served in, shifts made from it some weeks ahead,
 * who serves, leave and who stands in, who never came (ZJ-13).
 *
 * <p>A shift is a session of kind DUTY: places, clashes and locks are those of every sign-up, hours
 * come by attendance. Duty of the committee's own staff stands on the roster and nowhere else: no
 * session, no hours (LAW-5). Who stands in for whom, and who didn't come, is asked anew each time
 * from sign-ups and attendance and kept nowhere, so that a paper list typed in later puts it right.
 */
@NullMarked
package org.linli.duty;

import org.jspecify.annotations.NullMarked;
