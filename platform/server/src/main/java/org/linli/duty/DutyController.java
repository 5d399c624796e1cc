package org.linli.duty;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.transaction.annotation.Transactional;
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

/** Duty at all stations that the viewer keeps, and what the tenant chooses about it. */
@Controller("/duty")
@Produces(MediaType.TEXT_HTML)
class DutyController {

  private final DutyPages pages;
  private final DutyRules rules;
  private final Audit audit;
  private final Viewer viewer;

  DutyController(DutyPages pages, DutyRules rules, Audit audit, Viewer viewer) {
    this.pages = pages;
    this.rules = rules;
    this.audit = audit;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page overview(@QueryValue(defaultValue = "1") int page) {
    return pages.overview(page).with("mayRule", viewer.has(Role.TENANT_ADMINISTRATOR));
  }

  @Get("/rules")
  @Access(Role.TENANT_ADMINISTRATOR)
  Page rules() {
    DutyRules.Rule rule = rules.get();
    return page(
        Form.empty().put("noticeHours", rule.noticeHours()).put("weeksAhead", rule.weeksAhead()));
  }

  @Post("/rules")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  Answer set(@Body Form form) {
    form.required("noticeHours");
    form.required("weeksAhead");
    Optional<Long> hours = form.whole("noticeHours", 1, DutyRules.MOST_HOURS);
    Optional<Long> weeks = form.whole("weeksAhead", 1, DutyRules.MOST_WEEKS);
    if (!form.isValid() || hours.isEmpty() || weeks.isEmpty()) {
      return page(form);
    }
    rules.set(new DutyRules.Rule(hours.get().intValue(), weeks.get().intValue()), viewer.account());
    audit.record("duty.ruled", "tenant", 0, Map.of("hours", hours.get().toString()));
    return Redirect.to("/duty").saying("duty.rules.saved");
  }

  private static Page page(Form form) {
    return Page.of("duty/rules").crumb("/duty", "duty.title").with(form);
  }
}
