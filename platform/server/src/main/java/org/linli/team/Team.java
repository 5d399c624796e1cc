package org.linli.team;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;

/**
 * A team. Its name, category and subordination are today's; only its days are kept.
 *
 * @param disbandedOn the first day on which it no longer exists
 */
@MappedEntity("team")
record Team(
    @Id @GeneratedValue @Nullable Long id,
    long communityId,
    String name,
    TeamCategory category,
    boolean directlySubordinate,
    LocalDate establishedOn,
    @Nullable LocalDate disbandedOn,
    @Nullable String disbandReason,
    Instant createdAt) {

  long key() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  boolean exists() {
    return disbandedOn == null;
  }

  TeamDetails details() {
    return new TeamDetails(name, category, directlySubordinate, establishedOn);
  }

  TeamFacts facts() {
    return new TeamFacts(
        key(), communityId, name, category, directlySubordinate, establishedOn, disbandedOn);
  }
}
