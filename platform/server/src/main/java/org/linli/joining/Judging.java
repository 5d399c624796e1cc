package org.linli.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Joinable;
import org.linli.api.Joiner;
import org.linli.hours.Totals;
import org.linli.suspension.Suspension;
import org.linli.volunteer.Age;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.template.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules that hold, with all that they need to know of the people and things asked about. */
public final class Judging {

  private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

  private final List<Spoken> rules;
  private final Map<Totals.Here, Long> served;
  private final Map<Long, List<Suspension>> suspended;
  private final LocalDate today;
  private final Messages messages;
  private final Set<Spoken> failed = ConcurrentHashMap.newKeySet();

  Judging(
      List<Spoken> rules,
      Map<Totals.Here, Long> served,
      Map<Long, List<Suspension>> suspended,
      LocalDate today,
      Messages messages) {
    this.rules = rules;
    this.served = served;
    this.suspended = suspended;
    this.today = today;
    this.messages = messages;
  }

  /**
   * That someone is suspended, then every refusal of a plugin's rule, in the order of the plugins.
   *
   * @param accompanied whether a guardian comes along
   */
  public List<Refusal> refusals(Joinable what, VolunteerFacts volunteer, boolean accompanied) {
    List<Refusal> stopped = suspension(what, volunteer);
    if (rules.isEmpty()) {
      return stopped;
    }
    Joiner who =
        new Joiner(
            age(volunteer.birthDate(), what.day()),
            volunteer.hasGuardianConsent(),
            accompanied,
            volunteer.community(),
            minutes(what, volunteer));
    return Stream.concat(stopped.stream(), rules.stream().flatMap(rule -> ask(rule, what, who)))
        .toList();
  }

  /** Whether a suspension stops it: what is learnt or redeemed is not service. */
  static boolean isStopped(Joinable what) {
    return what.kind() == Joinable.Kind.ACTIVITY || what.kind() == Joinable.Kind.POST;
  }

  private List<Refusal> suspension(Joinable what, VolunteerFacts volunteer) {
    return isStopped(what)
        ? suspended.getOrDefault(volunteer.id(), List.of()).stream()
            .filter(one -> one.stops(what.day(), today))
            .limit(1)
            .map(one -> new Refusal("suspension", one.why(), null))
            .toList()
        : List.of();
  }

  private Stream<Refusal> ask(Spoken rule, Joinable what, Joiner who) {
    try {
      return rule.ask(what, who, messages);
    } catch (RuntimeException | LinkageError e) {
      if (failed.add(rule)) { // Said once, however long the list.
        LOG.error("plugin {} could not decide who may join", rule.plugin().id(), e);
      }
      return Stream.of(rule.unclear(messages));
    }
  }

  private long minutes(Joinable what, VolunteerFacts volunteer) {
    return served.getOrDefault(
        new Totals.Here(what.community(), volunteer.id(), what.day().getYear()), 0L);
  }

  private static @Nullable Integer age(@Nullable LocalDate birthDate, LocalDate day) {
    return birthDate == null ? null : Integer.valueOf(Age.on(birthDate, day));
  }
}
