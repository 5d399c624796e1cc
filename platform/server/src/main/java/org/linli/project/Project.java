package org.linli.project;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.ServiceType;

/**
 * A project.
 *
 * @param closedOn the first day on which it no longer runs
 */
@MappedEntity("project")
record Project(
    @Id @GeneratedValue @Nullable Long id,
    long communityId,
    @Nullable Long teamId,
    String name,
    ProjectCategory category,
    TargetGroup targetGroup,
    ServiceType serviceType,
    String brandTags,
    boolean isRegular,
    String yearPlan,
    @Nullable LocalDate closedOn,
    @Nullable String closeReason,
    Instant createdAt) {

  static Project of(long community, ProjectDetails said, Instant now) {
    return new Project(
        null,
        community,
        said.team(),
        said.name(),
        said.category(),
        said.targetGroup(),
        said.serviceType(),
        said.brandTags(),
        said.isRegular(),
        said.yearPlan(),
        null,
        null,
        now);
  }

  long key() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  boolean runs() {
    return closedOn == null;
  }

  ProjectDetails details() {
    return new ProjectDetails(
        name, teamId, category, targetGroup, serviceType, brandTags, isRegular, yearPlan);
  }

  ProjectFacts facts() {
    return new ProjectFacts(
        key(), communityId, teamId, name, category, targetGroup, serviceType, isRegular, closedOn);
  }
}
