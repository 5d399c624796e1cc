package org.linli.api;

import org.jspecify.annotations.Nullable;

/**
 * Who would like to join, as a {@link SignUpRule} sees them: no name, no id, nothing but what a
 * rule may depend on.
 *
 * @param age in whole years on the day of what is joined; null when the birth date is not known any
 *     more
 * @param hasGuardianConsent whether a guardian's consent is on file
 * @param accompanied whether a guardian comes along; for a list of what could be joined, whether
 *     one could
 * @param home the id of the community that they belong to
 * @param minutesHere what they have served in the community of what is joined, in the year of its
 *     day, exact at this moment
 */
public record Joiner(
    @Nullable Integer age,
    boolean hasGuardianConsent,
    boolean accompanied,
    long home,
    long minutesHere) {}
