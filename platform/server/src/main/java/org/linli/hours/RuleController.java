package org.linli.hours;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.hours.HoursRule.Confirmer;
import org.linli.tenant.Time;

/** How a tenant counts hours, from which day on. Days that are past keep the rule they had. */
@Controller("/hours/rules")
@Produces(MediaType.TEXT_HTML)
class RuleController {

  private final HoursRules rules;
  private final SettingRules setting;
  private final Clock clock;

  RuleController(HoursRules rules, SettingRules setting, Clock clock) {
    this.rules = rules;
    this.setting = setting;
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
  Answer set(@Body Form form) {
    Optional<HoursRule> rule = setting.read(form);
    if (rule.isEmpty()) {
      return page().with(form);
    }
    setting.set(rule.get());
    return Redirect.to("/hours/rules").saying("hours.rule.set", rule.get().from());
  }

  private Page page() {
    List<HoursRule> all = rules.all();
    return Page.of("hours/rules")
        .crumb("/hours", "hours.title")
        .with("rules", all)
        .with("confirmers", Confirmer.values());
  }
}
