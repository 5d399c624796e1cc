package org.linli.activity;

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
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Refused;

/** Drafts activities and changes what is said of them. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class ActivityFormController {

  private final DeskPages pages;
  private final ActivityForm forms;
  private final KeepingActivities keeping;
  private final Viewer viewer;

  ActivityFormController(
      DeskPages pages, ActivityForm forms, KeepingActivities keeping, Viewer viewer) {
    this.pages = pages;
    this.forms = forms;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get("/communities/{community}/activities/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return pages.drafting(community, Form.empty());
  }

  @Post("/communities/{community}/activities")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer draft(long community, @Body Form form) {
    ActivityDetails said = forms.details(form, viewer.account());
    if (form.isValid()) {
      try {
        long id = keeping.draft(community, said);
        return Redirect.to("/activity-desk/" + id).saying("activity.drafted");
      } catch (Refused refused) {
        form.reject(refused.field(), refused.messageKey(), refused.args());
      }
    }
    return pages.drafting(community, form);
  }

  @Get("/activity-desk/{activity}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  Page edit(long activity) {
    return pages.below("activity/edit", activity, forms.show(pages.activity(activity).details()));
  }

  @Post("/activity-desk/{activity}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long activity, @Body Form form) {
    ActivityDetails said = forms.details(form, pages.activity(activity).details().charge());
    if (form.isValid()) {
      try {
        keeping.change(activity, said);
        return Redirect.to("/activity-desk/" + activity).saying("activity.saved");
      } catch (Refused refused) {
        form.reject(refused.field(), refused.messageKey(), refused.args());
      }
    }
    return pages.below("activity/edit", activity, form);
  }
}
