package org.linli.joining;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Joinable;
import org.linli.hours.Totals;
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
  private final Messages messages;

  JoiningRules(List<RuleSource> sources, Totals totals, Messages messages) {
    this.sources = sources;
    this.totals = totals;
    this.messages = messages;
  }

  /** Whether any rule speaks about a kind of things. */
  public boolean speakAbout(Joinable.Kind kind) {
    return !spoken(Set.of(kind)).isEmpty();
  }

  /** Reads what the rules need to know of some people and some things. */
  public Judging about(Collection<Joinable> things, Collection<VolunteerFacts> people) {
    List<Spoken> rules =
        people.isEmpty()
            ? List.of()
            : spoken(things.stream().map(Joinable::kind).collect(Collectors.toUnmodifiableSet()));
    return new Judging(rules, rules.isEmpty() ? Map.of() : served(things, people), messages);
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
