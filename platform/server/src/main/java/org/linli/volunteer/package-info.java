/**
 * Volunteers: registering, review by the community, what is known of them, what they may do with
 * their own data. A volunteer is no account: one account may act for several volunteers, a
 * volunteer may have no account and take the record over later.
 *
 * <p>Personal data is sealed and shown masked. What must be found again has a blind index, made in
 * {@link org.linli.volunteer.FindingPeople} and nowhere else: the ID number (one person is one
 * volunteer of a tenant), the full name, and the last four digits of the telephone number. Parts of
 * names can't be searched for.
 */
@NullMarked
package org.linli.volunteer;

import org.jspecify.annotations.NullMarked;
