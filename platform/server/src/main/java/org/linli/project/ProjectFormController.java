package org.linli.project;

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
import org.linli.web.Refused;

/** Adds projects, changes what is said of them, closes them. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class ProjectFormController {

  private final ProjectPages pages;
  private final KeepingProjects keeping;

  ProjectFormController(ProjectPages pages, KeepingProjects keeping) {
    this.pages = pages;
    this.keeping = keeping;
  }

  @Get("/communities/{community}/projects/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return pages.adding(community, Form.empty().put("regular", true));
  }

  @Post("/communities/{community}/projects")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(long community, @Body Form form) {
    ProjectDetails said = ProjectForm.details(form);
    if (form.isValid()) {
      try {
        long id = keeping.add(community, said);
        return Redirect.to("/projects/" + id).saying("project.added", said.name());
      } catch (Refused refused) {
        form.reject(refused.field(), refused.messageKey(), refused.args());
      }
    }
    return pages.adding(community, form);
  }

  @Get("/projects/{project}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  Page edit(long project) {
    return pages.below("project/edit", project, ProjectForm.show(pages.project(project).details()));
  }

  @Post("/projects/{project}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long project, @Body Form form) {
    ProjectDetails said = ProjectForm.details(form);
    if (form.isValid()) {
      try {
        keeping.change(project, said);
        return Redirect.to("/projects/" + project).saying("project.changed", said.name());
      } catch (Refused refused) {
        form.reject(refused.field(), refused.messageKey(), refused.args());
      }
    }
    return pages.below("project/edit", project, form);
  }

  @Get("/projects/{project}/closing/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  Page askToClose(long project) {
    return pages.below("project/close", project, Form.empty());
  }

  @Post("/projects/{project}/closing")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer close(long project, @Body Form form) {
    String reason = form.required("reason", 200);
    if (!form.isValid()) {
      return pages.below("project/close", project, form);
    }
    keeping.close(project, reason);
    return Redirect.to("/projects/" + project).saying("project.closed");
  }

  @Post("/projects/{project}/closing/taken-back")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect takeBack(long project) {
    try {
      keeping.takeBack(project);
    } catch (Refused refused) {
      throw Problem.conflict(refused.messageKey(), refused.args());
    }
    return Redirect.to("/projects/" + project).saying("project.restored");
  }
}
