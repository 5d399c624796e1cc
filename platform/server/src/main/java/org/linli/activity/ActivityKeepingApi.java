package org.linli.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.training.TrainingTopic;
import org.linli.volunteer.ServiceType;
import org.linli.volunteer.Skill;
import org.linli.web.Trying;
import org.linli.web.template.Messages;

/** One activity for the programs of those who keep it: read, changed, finished, cancelled. */
@Controller("/api/activities/{activity}")
class ActivityKeepingApi {

  private final Activities activities;
  private final SessionTable sessions;
  private final PublishingChecks checks;
  private final ActivityForm forms;
  private final KeepingActivities keeping;
  private final Messages messages;

  ActivityKeepingApi(
      Activities activities,
      SessionTable sessions,
      PublishingChecks checks,
      ActivityForm forms,
      KeepingActivities keeping,
      Messages messages) {
    this.activities = activities;
    this.sessions = sessions;
    this.checks = checks;
    this.forms = forms;
    this.keeping = keeping;
    this.messages = messages;
  }

  /** An activity with its sessions, and everything that stands against publishing a draft. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  Whole show(long activity) {
    Activity found = find(activity);
    List<Session> all = sessions.of(activity);
    List<Message> wrong = found.isPublic() ? List.of() : checks.of(found, all);
    return Whole.of(found, all, wrong.stream().map(messages::say).toList());
  }

  /**
   * Changes what is said of it, all of it anew; what is published must stay fit to be. {@code
   * charge} left out names the viewer.
   */
  @Put
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  Whole change(long activity, @Body ActivityApi.NewActivity said) {
    Form form = said.form();
    ActivityDetails details = forms.details(form, find(activity).details().charge());
    if (!Trying.done(form, () -> keeping.change(activity, details))) {
      throw Problem.wrong(form);
    }
    return show(activity);
  }

  /** Ends it after its last session. */
  @Post("/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  Whole finish(long activity) {
    keeping.finish(activity);
    return show(activity);
  }

  /**
   * Cancels it and what is still to come of it; who signed up reads the reason. A draft just goes,
   * and needs none.
   */
  @Post("/cancellation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  @Status(HttpStatus.NO_CONTENT)
  void cancel(long activity, @Body ActivityApi.Cancellation said) {
    Form form = Form.empty().put("reason", said.reason());
    String reason = find(activity).isPublic() ? form.required("reason", 200) : "";
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    keeping.cancel(activity, reason);
  }

  private Activity find(long activity) {
    return activities.find(activity).orElseThrow(Problem::notFound);
  }

  /**
   * An activity.
   *
   * @param charge the account of the person in charge
   * @param against what stands against publishing it, in sentences
   */
  @Serdeable
  record Whole(
      long id,
      long community,
      ActivityState state,
      String name,
      @Nullable Long project,
      @Nullable Long team,
      ServiceType serviceType,
      String description,
      String risks,
      int minimumAge,
      List<Skill> skills,
      List<TrainingTopic> trainings,
      boolean insured,
      long charge,
      String contact,
      @Nullable String cancelReason,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<SessionKeepingApi.Item> sessions,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<String> against) {

    static Whole of(Activity activity, List<Session> sessions, List<String> against) {
      ActivityDetails said = activity.details();
      return new Whole(
          activity.id(),
          activity.community(),
          activity.state(),
          said.name(),
          said.project(),
          said.team(),
          said.serviceType(),
          said.description(),
          said.risks(),
          said.minimumAge(),
          said.skills().stream().sorted().toList(),
          said.trainings().stream().sorted().toList(),
          said.insured(),
          said.charge(),
          said.contact(),
          activity.cancelReason(),
          sessions.stream().map(SessionKeepingApi.Item::of).toList(),
          against);
    }
  }
}
