package org.linli.plugin.guangdong;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.plugin.guangdong.Designation.Decision;

/** Designates communities, changes and ends designations (GD-15); each is told to the province. */
@Singleton
class Designating {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String KIND = "designation";

  private final Designations designations;
  private final Communities communities;
  private final CountsForProvince counts;
  private final Audit audit;
  private final Clock clock;

  Designating(
      Designations designations,
      Communities communities,
      CountsForProvince counts,
      Audit audit,
      Clock clock) {
    this.designations = designations;
    this.communities = communities;
    this.counts = counts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Designates a community.
   *
   * @return the designation's id; empty if the community is designated already or unknown
   */
  @Transactional
  public Optional<Long> designate(long community, Decision decision) {
    Optional<CommunityFacts> facts =
        Optional.ofNullable(communities.byIds(java.util.List.of(community)).get(community));
    if (facts.isEmpty() || designations.activeOf(community).isPresent()) {
      return Optional.empty();
    }
    Designation saved =
        designations.save(
            new Designation(
                null,
                community,
                community,
                facts.get().path(),
                decision.level(),
                false,
                null,
                decision.youthActionPilot(),
                decision.betterCommunityPilot(),
                decision.remarks(),
                decision.designatedOn(),
                null,
                null,
                clock.instant()));
    audit.record("community.designated", KIND, id(saved), details(saved));
    counts.send();
    return Optional.of(id(saved));
  }

  /** Changes a designation that holds. */
  @Transactional
  public void change(Designation designation, Decision decision) {
    Designation changed = designations.update(designation.with(decision, clock.instant()));
    audit.record("designation.changed", KIND, id(changed), details(changed));
    counts.send();
  }

  /** Ends a designation; it stays in the history with its reason. */
  @Transactional
  public void end(Designation designation, String because) {
    Designation ended =
        designations.update(
            designation.ended(LocalDate.now(clock.withZone(ZONE)), because, clock.instant()));
    audit.record("designation.ended", KIND, id(ended), details(ended));
    counts.send();
  }

  private static Map<String, String> details(Designation designation) {
    Map<String, String> details = new HashMap<>();
    details.put("community", Long.toString(designation.communityId()));
    if (designation.level() != null) {
      details.put("level", designation.level().name());
    }
    return details;
  }

  private static long id(Designation saved) {
    return java.util.Objects.requireNonNull(saved.id());
  }
}
