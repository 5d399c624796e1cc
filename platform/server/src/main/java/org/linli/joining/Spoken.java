package org.linli.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Decision;
import org.linli.api.Joinable;
import org.linli.api.Joiner;
import org.linli.api.RegionalPlugin;
import org.linli.api.SignUpRule;
import org.linli.web.template.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rule and who says it. What throws refuses, whether it is the rule or the plugin that was to
 * name its rules: nobody joins by chance, and the log and the refusal both name the plugin.
 *
 * @param rule null when the plugin could not name its rules
 */
record Spoken(RegionalPlugin plugin, @Nullable SignUpRule rule) {

  private static final Logger LOG = LoggerFactory.getLogger(Spoken.class);

  /** What a plugin says about some kinds of things. */
  static List<Spoken> of(RegionalPlugin plugin, Set<Joinable.Kind> kinds) {
    try {
      return plugin.signUpRules().stream()
          .filter(rule -> rule.about().stream().anyMatch(kinds::contains))
          .map(rule -> new Spoken(plugin, rule))
          .toList();
    } catch (RuntimeException | LinkageError e) {
      LOG.error("plugin {} could not name its rules about joining", plugin.id(), e);
      return List.of(new Spoken(plugin, null));
    }
  }

  /** What it says of someone who would like to join something; throws what the rule throws. */
  Stream<Refusal> ask(Joinable what, Joiner who, Messages messages) {
    if (rule == null) {
      return Stream.of(unclear(messages));
    }
    if (!rule.about().contains(what.kind()) || !rule.holdsOn(what.day())) {
      return Stream.empty();
    }
    return switch (rule.decide(what, who)) {
      case Decision.Allowed() -> Stream.empty();
      case Decision.Refused(var reason, var clause) ->
          Stream.of(new Refusal(field() + "." + rule.id(), reason, clause));
    };
  }

  /** That it could not be asked. */
  Refusal unclear(Messages messages) {
    String name = messages.say(plugin.about().messageKey());
    return Refusal.of(field(), "joining.unclear", name);
  }

  private String field() {
    return "rules." + plugin.id();
  }
}
