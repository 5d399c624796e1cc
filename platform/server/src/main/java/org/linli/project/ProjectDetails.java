package org.linli.project;

import org.jspecify.annotations.Nullable;
import org.linli.volunteer.ServiceType;

/**
 * What can be said of a project.
 *
 * @param team the team that runs it, if one does
 * @param brandTags names of brands with blanks between; empty for none
 * @param isRegular whether it is done regularly (常态化)
 * @param yearPlan the plan of the year, in words
 */
record ProjectDetails(
    String name,
    @Nullable Long team,
    ProjectCategory category,
    TargetGroup targetGroup,
    ServiceType serviceType,
    String brandTags,
    boolean isRegular,
    String yearPlan) {}
