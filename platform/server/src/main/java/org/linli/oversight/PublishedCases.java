package org.linli.oversight;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Paging;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspension.Kind;
import org.linli.suspension.Suspensions;

/**
 * What anybody may read of cases of false records (LAW-5). The rule, and why:
 *
 * <ul>
 *   <li>Only of cases that were published: publication is a measure of its own, next to suspension,
 *       so that who is suspended in a case that isn't published is nobody else's business.
 *   <li>Only while a suspension runs: what is over or lifted is not held against anybody.
 *   <li>A team is told by its name and until when, as the regulations on voluntary service let the
 *       public be told of an organization that has to stop, and whoever wants to join it must know.
 *   <li>Of people only how many: what the law has published is the result, not who it was. A masked
 *       name would be recognized by the neighbours.
 * </ul>
 */
@Singleton
class PublishedCases {

  private final FalseRecordTable cases;
  private final Suspensions suspensions;
  private final SuspensionSubjects subjects;
  private final Communities communities;

  PublishedCases(
      FalseRecordTable cases,
      Suspensions suspensions,
      SuspensionSubjects subjects,
      Communities communities) {
    this.cases = cases;
    this.suspensions = suspensions;
    this.subjects = subjects;
    this.communities = communities;
  }

  /** A case with the name of its community, and what is suspended in it today. */
  record Line(FalseRecordCase one, @Nullable CommunityFacts community, List<Stopped> stopped) {}

  /**
   * What may not go on.
   *
   * @param team the team's name; null of people
   * @param people how many; 0 for a team
   * @param until a team's last day; null of people
   */
  @Serdeable
  record Stopped(Kind kind, @Nullable String team, int people, @Nullable LocalDate until) {}

  long count() {
    return cases.countPublished();
  }

  /** A part of them, published last first. */
  List<Line> page(Paging paging) {
    List<FalseRecordCase> found = cases.published(paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(FalseRecordCase::community).distinct().toList());
    Map<Long, List<Stopped>> stopped =
        stopped(suspensions.runningOf(found.stream().map(FalseRecordCase::id).toList()));
    return found.stream()
        .map(
            one ->
                new Line(
                    one, places.get(one.community()), stopped.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private Map<Long, List<Stopped>> stopped(List<Suspension> running) {
    Map<Long, String> teams =
        subjects.teams(
            running.stream()
                .filter(one -> one.kind() == Kind.TEAM)
                .map(Suspension::subject)
                .distinct()
                .toList());
    Map<Long, List<Stopped>> all = new LinkedHashMap<>();
    running.stream()
        .collect(Collectors.groupingBy(Suspension::falseRecord))
        .forEach((falseRecord, these) -> all.put(falseRecord, stopped(these, teams)));
    return all;
  }

  private static List<Stopped> stopped(List<Suspension> these, Map<Long, String> teams) {
    List<Stopped> all = new ArrayList<>();
    Map<Kind, Integer> people = new EnumMap<>(Kind.class);
    for (Suspension one : these) {
      if (one.kind() == Kind.TEAM) {
        all.add(new Stopped(Kind.TEAM, teams.getOrDefault(one.subject(), "—"), 0, one.until()));
      } else {
        people.merge(one.kind(), 1, Integer::sum);
      }
    }
    people.forEach((kind, count) -> all.add(new Stopped(kind, null, count, null)));
    return all;
  }
}
