package org.linli.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organization as other domains see it.
 *
 * @param leagueAffiliated whether a volunteer organization is the league's
 * @param parent the organization above it
 * @param path where it lies in the division tree
 * @param community the community, if it lies in one
 * @param nationalCode a university's ten digits
 * @param dissolvedOn the first day on which it no longer exists
 */
public record OrganizationFacts(
    long id,
    OrganizationKind kind,
    String name,
    boolean leagueAffiliated,
    @Nullable Long parent,
    String path,
    @Nullable Long community,
    @Nullable String nationalCode,
    @Nullable LocalDate dissolvedOn) {}
