package org.linli.submission;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** The days by which forms are sent here: the document's, and those that the tenant sets itself. */
@Controller("/due/days")
@Produces(MediaType.TEXT_HTML)
final class LocalDaysController {

  private final SettingDays setting;
  private final Viewer viewer;

  LocalDaysController(SettingDays setting, Viewer viewer) {
    this.setting = setting;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page list() {
    return Page.of("submission/days")
        .crumb("/due", "submission.title")
        .with("lines", setting.all())
        .with("sets", viewer.has(Role.TENANT_ADMINISTRATOR));
  }

  @Get("/{form}")
  @Access(Role.TENANT_ADMINISTRATOR)
  Page edit(String form) {
    LocalDays days = find(form).days();
    return page(
        form,
        Form.empty()
            .put("earlier", days.earlier() == 0 ? null : days.earlier())
            .put("afterEnd", days.afterEnd())
            .put("closesAfter", days.closesAfter()));
  }

  @Post("/{form}")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer set(String form, @Body Form typed) {
    SettingDays.Line line = find(form);
    LocalDays days = LocalDays.read(typed, line.form());
    return Trying.done(typed, () -> setting.set(line.form(), days, viewer.account()))
        ? Redirect.to("/due/days").saying("submission.days.saved")
        : page(form, typed);
  }

  private Page page(String form, Form typed) {
    return Page.of("submission/days-edit")
        .crumb("/due", "submission.title")
        .crumb("/due/days", "submission.days.title")
        .with("line", find(form))
        .with(typed);
  }

  private SettingDays.Line find(String form) {
    return setting.find(form).orElseThrow(Problem::notFound);
  }
}
