package org.linli.survey;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.SurveyResults.Audience;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Trying;
import org.linli.web.template.Messages;

/** Makes surveys, their codes, enters what people tell, ends them. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class SurveyFormController {

  private static final int USUAL_DAYS = 30;
  private static final int SUGGESTED = 5;

  private final SurveyPages pages;
  private final SurveyTable surveys;
  private final KeepingSurveys keeping;
  private final InvitingPartners inviting;
  private final AnsweringSurveys answering;
  private final Messages messages;
  private final Viewer viewer;
  private final Clock clock;

  SurveyFormController(
      SurveyPages pages,
      SurveyTable surveys,
      KeepingSurveys keeping,
      InvitingPartners inviting,
      AnsweringSurveys answering,
      Messages messages,
      Viewer viewer,
      Clock clock) {
    this.pages = pages;
    this.surveys = surveys;
    this.keeping = keeping;
    this.inviting = inviting;
    this.answering = answering;
    this.messages = messages;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A form with questions that usually fit. */
  @Get("/communities/{community}/surveys/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    LocalDate today = Time.today(clock);
    Form form =
        Form.empty()
            .put("audience", Audience.RESIDENTS)
            .put("opensOn", today)
            .put("endsOn", today.plusDays(USUAL_DAYS));
    for (int i = 1; i <= SUGGESTED; i++) {
      form.put("kind-" + i, i == SUGGESTED ? Question.Kind.WORDS : Question.Kind.SCALE)
          .put("words-" + i, messages.say("survey.suggested." + i));
    }
    return pages.making(community, form);
  }

  @Post("/communities/{community}/surveys")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer make(long community, @Body Form form) {
    Optional<NewSurvey> said = SurveyForm.read(form, Time.today(clock));
    return Trying.with(form, () -> keeping.make(community, said.orElseThrow(), viewer.account()))
        .<Answer>map(id -> Redirect.to("/surveys/" + id).saying("survey.made"))
        .orElseGet(() -> pages.making(community, form));
  }

  @Post("/surveys/{survey}/invitations")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer invite(long survey, @Body Form form) {
    Optional<Long> count = form.whole("count", 1, KeepingSurveys.MOST_AT_ONCE);
    if (count.isEmpty()) {
      form.reject("count", "form.required");
    }
    return Trying.with(
            form,
            () -> keeping.invite(survey, count.orElseThrow().intValue(), viewer.account()).size())
        .<Answer>map(
            made ->
                Redirect.to("/surveys/%d/codes".formatted(survey)).saying("survey.invited", made))
        .orElseGet(() -> pages.show(survey, form));
  }

  @Post("/surveys/{survey}/partner-invitations")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer invitePartners(long survey, @Body Form form) {
    return Trying.with(form, () -> inviting.invite(survey, viewer.account()))
        .<Answer>map(made -> Redirect.to("/surveys/" + survey).saying("survey.partners.sent", made))
        .orElseGet(() -> pages.show(survey, form.put("count", SurveyPages.USUAL)));
  }

  @Get("/surveys/{survey}/answers/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  Page enter(long survey) {
    return pages.entering(survey, Form.empty());
  }

  @Post("/surveys/{survey}/answers")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer keep(long survey, @Body Form form) {
    List<GivenAnswer> given = GivenAnswer.read(form, surveys.questions(survey));
    return Trying.done(form, () -> answering.byClerk(survey, given))
        ? Redirect.to("/surveys/" + survey).saying("survey.entered")
        : pages.entering(survey, form);
  }

  @Post("/surveys/{survey}/ending")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect end(long survey) {
    keeping.end(survey);
    return Redirect.to("/surveys/" + survey).saying("survey.ended");
  }
}
