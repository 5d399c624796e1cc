package org.linli.hours;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.hours.HoursRule.Confirmer;
import org.linli.tenant.Time;

/** How a tenant counts hours, from which day on. Days that are past keep the rule they had. */
@Controller("/hours/rules")
@Produces(MediaType.TEXT_HTML)
class RuleController {

  private static final int MOST_ROUNDING = 60;
  private static final int DAY = 24 * 60;

  private final HoursRules rules;
  private final Audit audit;
  private final Viewer viewer;
  private final Clock clock;

  RuleController(HoursRules rules, Audit audit, Viewer viewer, Clock clock) {
    this.rules = rules;
    this.audit = audit;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show() {
    HoursRule now = HoursRules.on(rules.all(), Time.today(clock));
    return page()
        .with(
            Form.empty()
                .put("from", Time.today(clock).plusDays(1))
                .put("roundTo", now.roundTo())
                .put("dayCap", now.dayCap())
                .put("confirmer", now.confirmer()));
  }

  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  Answer set(@Body Form form) {
    form.required("from");
    form.required("roundTo");
    form.required("dayCap");
    Optional<LocalDate> from = form.day("from");
    Optional<Long> roundTo = form.whole("roundTo", 1, MOST_ROUNDING);
    Optional<Long> dayCap = form.whole("dayCap", 0, DAY);
    Optional<Confirmer> confirmer = form.choice("confirmer", Confirmer.class);
    if (confirmer.isEmpty()) {
      form.reject("confirmer", "form.required");
    }
    if (from.filter(day -> !day.isAfter(Time.today(clock))).isPresent()) {
      form.reject("from", "hours.rule.past");
    }
    if (!form.isValid()) {
      return page().with(form);
    }
    HoursRule rule =
        new HoursRule(
            from.orElseThrow(),
            Math.toIntExact(roundTo.orElseThrow()),
            Math.toIntExact(dayCap.orElseThrow()),
            confirmer.orElseThrow());
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
    return Redirect.to("/hours/rules").saying("hours.rule.set", rule.from());
  }

  private Page page() {
    List<HoursRule> all = rules.all();
    return Page.of("hours/rules")
        .crumb("/hours", "hours.title")
        .with("rules", all)
        .with("confirmers", Confirmer.values());
  }
}
