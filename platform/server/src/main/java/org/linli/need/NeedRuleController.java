package org.linli.need;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.transaction.annotation.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.volunteer.ServiceType;

/** What a tenant chooses about requests: deadlines, the rule, what can be asked for. */
@Controller("/need-rules")
@Produces(MediaType.TEXT_HTML)
class NeedRuleController {

  private final NeedRules rules;
  private final Audit audit;
  private final Viewer viewer;

  NeedRuleController(NeedRules rules, Audit audit, Viewer viewer) {
    this.rules = rules;
    this.audit = audit;
    this.viewer = viewer;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show() {
    NeedRule rule = rules.get();
    Form form =
        Form.empty()
            .put("byRule", rule.byRule() ? "true" : null)
            .put("teams", rule.teams())
            .put("badStars", rule.badStars())
            .put("keepDays", rule.keepDays())
            .putAll("kinds", rules.offered());
    for (Deadline one : rules.deadlines()) {
      form.put("dispatch" + one.urgency(), one.dispatch())
          .put("answer" + one.urgency(), one.answer())
          .put("done" + one.urgency(), one.done());
    }
    return page(form);
  }

  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  Answer set(@Body Form form) {
    NeedRule rule =
        new NeedRule(
            form.checked("byRule"),
            whole(form, "teams", 1, NeedRule.MOST_TEAMS),
            whole(form, "badStars", 0, Rating.MOST_STARS),
            whole(form, "keepDays", 0, NeedRule.MOST_DAYS));
    List<Deadline> deadlines = new ArrayList<>();
    for (Urgency one : Urgency.values()) {
      deadlines.add(
          new Deadline(
              one,
              hours(form, "dispatch" + one),
              hours(form, "answer" + one),
              hours(form, "done" + one)));
    }
    List<ServiceType> kinds =
        Stream.of(ServiceType.values())
            .filter(one -> form.all("kinds").contains(one.name()))
            .toList();
    if (kinds.isEmpty()) {
      form.reject("kinds", "form.required");
    }
    if (!form.isValid()) {
      return page(form);
    }
    rules.set(rule, deadlines, kinds, viewer.account());
    audit.record("need.rules-set", "tenant", 0, Map.of("byRule", "" + rule.byRule()));
    return Redirect.to("/need-rules").saying("need.rules.saved");
  }

  private static int hours(Form form, String field) {
    return whole(form, field, 1, Deadline.MOST_HOURS);
  }

  private static int whole(Form form, String field, int least, int most) {
    form.required(field);
    return form.whole(field, least, most).map(Math::toIntExact).orElse(least);
  }

  private static Page page(Form form) {
    return Page.of("need/rules")
        .crumb("/needs", "need.title")
        .with("urgencies", Urgency.values())
        .with("kinds", ServiceType.values())
        .with(form);
  }
}
