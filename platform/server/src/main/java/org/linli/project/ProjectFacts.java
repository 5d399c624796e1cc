package org.linli.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.ServiceType;

/**
 * A project as other domains see it.
 *
 * @param community the id of the community that it belongs to
 * @param team the team that runs it, if one does
 * @param isRegular whether it is done regularly (常态化)
 * @param closedOn the first day on which it no longer ran; null while it runs
 */
public record ProjectFacts(
    long id,
    long community,
    @Nullable Long team,
    String name,
    ProjectCategory category,
    TargetGroup targetGroup,
    ServiceType serviceType,
    boolean isRegular,
    @Nullable LocalDate closedOn) {}
