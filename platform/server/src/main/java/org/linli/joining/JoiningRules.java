package org.linli.joining;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Joinable;
import org.linli.hours.Totals;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspensions;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.template.Messages;

/**
 * The rules about joining that hold in the current tenant. Where there are none about what is
 * joined, nothing is read; otherwise one statement reads the facts for all people and things.
 */
@Singleton
public class JoiningRules {

  private final List<RuleSource> sources;
  private final Totals totals;
  private final Suspensions suspensions;
  private final Messages messages;
  private final Clock clock;

  JoiningRules(
      List<RuleSource> sources,
      Totals totals,
      Suspensions suspensions,
      Messages messages,
      Clock clock) {
    this.sources = sources;
    this.totals = totals;
    this.suspensions = suspensions;
    this.clock = clock;
    this.messages = messages;
  }

  /** Whether any rule speaks about a kind of things. */
  public boolean speakAbout(Joinable.Kind kind) {
    return !spoken(Set.of(kind)).isEmpty();
  }

  /** Whether any rule, or a suspension, may stand between someone and a kind of things. */
  public boolean concern(VolunteerFacts person, Joinable.Kind kind) {
    return speakAbout(kind)
        || suspensions.running(Suspension.Kind.VOLUNTEER, person.id()).isPresent();
  }

  /** Reads what the rules need to know of some people and some things. */
  public Judging about(Collection<Joinable> things, Collection<VolunteerFacts> people) {
    List<Spoken> rules =
        people.isEmpty()
            ? List.of()
            : spoken(things.stream().map(Joinable::kind).collect(Collectors.toUnmodifiableSet()));
    return new Judging(
        rules,
        rules.isEmpty() ? Map.of() : served(things, people),
        suspended(things, people),
        Time.today(clock),
        messages);
  }

  /** Who is suspended on a day that something is on, or today. */
  private Map<Long, List<Suspension>> suspended(
      Collection<Joinable> things, Collection<VolunteerFacts> people) {
    List<Long> ids =
        things.stream().anyMatch(Judging::isStopped)
            ? distinct(people, VolunteerFacts::id)
            : List.of();
    LocalDate today = Time.today(clock);
    return suspensions.standing(
        Suspension.Kind.VOLUNTEER,
        ids,
        things.stream()
            .map(Joinable::day)
            .filter(day -> day.isBefore(today))
            .min(Comparator.naturalOrder())
            .orElse(today));
  }

  private Map<Totals.Here, Long> served(
      Collection<Joinable> things, Collection<VolunteerFacts> people) {
    return totals.here(
        distinct(things, Joinable::community),
        distinct(people, VolunteerFacts::id),
        distinct(things, thing -> thing.day().getYear()));
  }

  private static <T, V> List<V> distinct(Collection<T> all, Function<T, V> value) {
    return all.stream().map(value).distinct().toList();
  }

  private List<Spoken> spoken(Set<Joinable.Kind> kinds) {
    return kinds.isEmpty()
        ? List.of()
        : sources.stream()
            .flatMap(source -> source.speakers().stream())
            .flatMap(plugin -> Spoken.of(plugin, kinds).stream())
            .toList();
  }
}
