package org.linli.division;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;

/**
 * That a community was closed, or merged into another.
 *
 * @param closedOn the first day on which it no longer exists
 * @param successor the one that it was merged into; null if it was only closed
 * @param reason why, in words
 */
record CommunityClosing(LocalDate closedOn, @Nullable CommunityFacts successor, String reason) {}
