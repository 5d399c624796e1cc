package org.linli.division;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Closes a community from a day on, or merges it into another; what is on record of it stays
 * readable. The staff of the division above decide, not the community itself.
 */
@Singleton
class ClosingCommunity {

  private final Communities communities;
  private final CommunityClosings closings;
  private final NamedPlaces places;
  private final List<CommunityEnding> endings;
  private final Viewer viewer;
  private final Audit audit;
  private final Clock clock;

  ClosingCommunity(
      Communities communities,
      CommunityClosings closings,
      NamedPlaces places,
      List<CommunityEnding> endings,
      Viewer viewer,
      Audit audit,
      Clock clock) {
    this.communities = communities;
    this.closings = closings;
    this.places = places;
    this.endings = endings;
    this.viewer = viewer;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the viewer answers for the division that the community lies in. */
  boolean mayClose(CommunityFacts community) {
    return scope().contains(parentOf(community));
  }

  private Scope scope() {
    return viewer.scope(Role.STAFF);
  }

  /** The code of the smallest division above. */
  static String parentOf(CommunityFacts community) {
    return CommunityRows.codesAbove(community.path()).getLast();
  }

  /**
   * Closes it.
   *
   * @param day the first day on which it no longer exists
   * @param successor what names the community it is merged into: its code or its name; empty if it
   *     is only closed
   * @param reason why, in words
   * @throws Refused if it is closed already, the day lies ahead, or no successor can be told
   */
  @Transactional
  void close(CommunityFacts community, LocalDate day, String successor, String reason) {
    closings.lock(community.id());
    if (closings.of(community.id()).isPresent()) {
      throw new Refused("closedOn", "community.refused.closedAlready");
    }
    if (day.isAfter(Time.today(clock))) {
      throw new Refused("closedOn", "community.refused.future");
    }
    @Nullable CommunityFacts into = successor.isEmpty() ? null : find(successor, community);
    endings.forEach(one -> one.closed(community, reason, viewer.account()));
    closings.put(community.id(), day, into == null ? null : into.id(), reason);
    if (into == null) {
      audit.record(
          "community.closed", "community", community.id(), Map.of("closedOn", day.toString()));
    } else {
      audit.record(
          "community.merged",
          "community",
          community.id(),
          Map.of("closedOn", day.toString(), "into", Long.toString(into.id())));
    }
  }

  private CommunityFacts find(String named, CommunityFacts community) {
    Optional<CommunityFacts> byCode =
        communities.byDivisionCodes(List.of(named)).values().stream().findFirst();
    List<CommunityFacts> found =
        byCode.map(List::of).orElseGet(() -> communities.named(named)).stream()
            .filter(one -> scope().contains(one.path()))
            .toList();
    if (found.isEmpty()) {
      throw new Refused("successor", "community.refused.noSuccessor", named);
    }
    if (found.size() > 1) {
      throw new Refused("successor", "community.refused.severalSuccessors", found.size(), named);
    }
    if (found.getFirst().id() == community.id()) {
      throw new Refused("successor", "community.refused.itself");
    }
    return found.getFirst();
  }

  /**
   * Takes a closing back: the community existed all the time.
   *
   * @throws Refused if its name has been given to another place
   */
  @Transactional
  void takeBack(CommunityFacts community) {
    closings.lock(community.id());
    if (closings.of(community.id()).isEmpty()) {
      return;
    }
    if (community.kind() == CommunityKind.NAMED_PLACE
        && places.isTaken(community.officialName(), parentOf(community), community.id())) {
      throw new Refused("closedOn", "community.name.taken", community.officialName());
    }
    closings.remove(community.id());
    audit.record("community.restored", "community", community.id());
  }
}
