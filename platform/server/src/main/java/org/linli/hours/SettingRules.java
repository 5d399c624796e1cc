package org.linli.hours;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Viewer;
import org.linli.tenant.Time;

/** Sets how a tenant counts hours, from a day on. Days that are past keep the rule they had. */
@Singleton
class SettingRules {

  private static final int MOST_ROUNDING = 60;
  private static final int DAY = 24 * 60;

  private final HoursRules rules;
  private final Audit audit;
  private final Viewer viewer;
  private final Clock clock;

  SettingRules(HoursRules rules, Audit audit, Viewer viewer, Clock clock) {
    this.rules = rules;
    this.audit = audit;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * Reads the fields {@code from}, {@code roundTo}, {@code dayCap} and {@code confirmer}; empty if
   * something is wrong, which the form then says.
   */
  Optional<HoursRule> read(Form form) {
    form.required("from");
    form.required("roundTo");
    form.required("dayCap");
    Optional<LocalDate> from = form.day("from");
    Optional<Long> roundTo = form.whole("roundTo", 1, MOST_ROUNDING);
    Optional<Long> dayCap = form.whole("dayCap", 0, DAY);
    Optional<HoursRule.Confirmer> confirmer = form.choice("confirmer", HoursRule.Confirmer.class);
    if (confirmer.isEmpty()) {
      form.reject("confirmer", "form.required");
    }
    if (from.filter(day -> !day.isAfter(Time.today(clock))).isPresent()) {
      form.reject("from", "hours.rule.past");
    }
    return form.isValid()
        ? Optional.of(
            new HoursRule(
                from.orElseThrow(),
                Math.toIntExact(roundTo.orElseThrow()),
                Math.toIntExact(dayCap.orElseThrow()),
                confirmer.orElseThrow()))
        : Optional.empty();
  }

  /** Sets it; one that was set for the same day gives way. */
  @Transactional
  void set(HoursRule rule) {
    rules.set(rule, viewer.account());
    audit.record(
        "hours.rule-set",
        "hours-rule",
        rule.from().toEpochDay(),
        Map.of(
            "from",
            rule.from().toString(),
            "roundTo",
            Integer.toString(rule.roundTo()),
            "dayCap",
            Integer.toString(rule.dayCap()),
            "confirmer",
            rule.confirmer().name()));
  }
}
