package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.api.Clause;
import org.linli.api.Decision;
import org.linli.api.Joinable;
import org.linli.api.Joiner;
import org.linli.api.SignUpRule;
import org.linli.web.template.Messages;

/**
 * Tries a plugin's rules about joining on facts of every kind: each answers the same twice, throws
 * at nothing, and refuses in words that are there, with the sentence it comes from.
 */
final class RuleTrials {

  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2018, 1, 1), LocalDate.of(2024, 2, 29), LocalDate.of(2031, 12, 31));

  private final Messages messages;

  RuleTrials(Messages messages) {
    this.messages = messages;
  }

  void of(List<SignUpRule> rules) {
    Set<String> ids = new HashSet<>();
    for (SignUpRule rule : rules) {
      assertThat(rule.id()).matches("[a-z][a-z0-9-]{0,63}");
      assertThat(ids.add(rule.id())).as("two rules %s", rule.id()).isTrue();
      assertThat(rule.about()).isNotEmpty();
      for (Joinable what : things(rule)) {
        for (Joiner who : people(what)) {
          Decision decision = rule.decide(what, who);
          assertThat(rule.decide(what, who)).isEqualTo(decision);
          check(decision);
        }
      }
    }
  }

  private void check(Decision decision) {
    if (decision instanceof Decision.Refused(var reason, Clause clause)) {
      assertThat(messages.say(reason)).isNotBlank().doesNotContain("{");
      assertThat(List.of(clause.id(), clause.document(), clause.article(), clause.sentence()))
          .noneMatch(String::isBlank);
    }
  }

  private static List<Joinable> things(SignUpRule rule) {
    List<Joinable> things = new ArrayList<>();
    for (Joinable.Kind kind : rule.about()) {
      boolean course = kind == Joinable.Kind.COURSE;
      for (LocalDate day : DAYS) {
        rule.holdsOn(day);
        things.add(new Joinable(kind, 1, false, day, course ? "" : "HEALTH", course ? 0 : 16));
        things.add(new Joinable(kind, 1, course, day, course ? "" : "HEALTH", 0));
      }
    }
    return things;
  }

  private static List<Joiner> people(Joinable what) {
    List<Joiner> people = new ArrayList<>();
    for (Integer age : Arrays.asList(null, 0, 13, 14, 17, 18, 60, 110)) {
      for (long minutes : new long[] {0, 1, 2879, 2880, 500_000}) {
        people.add(new Joiner(age, false, false, what.community(), minutes));
        people.add(new Joiner(age, true, true, what.community() + 1, minutes));
      }
    }
    return people;
  }
}
