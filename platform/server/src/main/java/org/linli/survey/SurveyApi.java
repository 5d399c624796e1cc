package org.linli.survey;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.account.OneTimeCode;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.OnlyCommunity;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.Time;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Surveys for programs: made, handed out, ended, and what they found. */
@Controller("/api")
class SurveyApi {

  private final SurveyTable surveys;
  private final InvitationTable invitations;
  private final SurveyLinks links;
  private final Results results;
  private final KeepingSurveys keeping;
  private final InvitingPartners inviting;
  private final AnsweringSurveys answering;
  private final OnlyCommunity only;
  private final Viewer viewer;
  private final Clock clock;

  SurveyApi(
      SurveyTable surveys,
      InvitationTable invitations,
      SurveyLinks links,
      Results results,
      KeepingSurveys keeping,
      InvitingPartners inviting,
      AnsweringSurveys answering,
      OnlyCommunity only,
      Viewer viewer,
      Clock clock) {
    this.surveys = surveys;
    this.invitations = invitations;
    this.links = links;
    this.results = results;
    this.keeping = keeping;
    this.inviting = inviting;
    this.answering = answering;
    this.only = only;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * A part of the surveys within the viewer's scope, the newest first.
   *
   * @param community one community's only
   * @param size surveys at once, at most 500
   */
  @Get("/surveys")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<SurveyParts.Item> list(
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    OnlyCommunity.Kept kept = only.kept(community);
    Paging paging = Part.asked(page, size, surveys.count(kept.scope(), null));
    return Part.of(
        paging,
        surveys.page(kept.scope(), null, paging),
        line -> SurveyParts.Item.of(line, Time.today(clock)));
  }

  /** Makes a survey of a community, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/surveys")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> make(long community, @Body SurveyParts.New said) {
    Form form = said.form();
    Optional<NewSurvey> read = SurveyForm.read(form, Time.today(clock));
    return Trying.with(form, () -> keeping.make(community, read.orElseThrow(), viewer.account()))
        .map(id -> Made.at("/surveys", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** What a survey asks, and what it found. */
  @Get("/surveys/{survey}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  SurveyParts.Told show(long survey) {
    Survey found = surveys.find(survey).orElseThrow(Problem::notFound);
    List<Question> questions = surveys.questions(survey);
    return SurveyParts.Told.of(found, Time.today(clock), questions, results.of(found, questions));
  }

  /**
   * Puts a survey of partners at the desks of the paired universities and units where it doesn't
   * stand yet, one answer for each, once for each {@code Idempotency-Key}.
   */
  @Post("/surveys/{survey}/partner-invitations")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  @Idempotent
  @Status(HttpStatus.CREATED)
  SurveyParts.AtDesks invitePartners(long survey) {
    Form form = Form.empty();
    return Trying.with(form, () -> inviting.invite(survey, viewer.account()))
        .map(SurveyParts.AtDesks::new)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * The links that nobody has used yet, each good for one answer, the oldest first.
   *
   * @param size links at once, at most 500
   */
  @Get("/surveys/{survey}/invitations")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  Part<SurveyParts.Link> links(
      HttpRequest<?> request,
      long survey,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    surveys.find(survey).orElseThrow(Problem::notFound);
    Paging asked = Part.asked(page, size, invitations.counts(survey).left());
    return Part.of(
        asked,
        links.unused(request, survey, asked),
        one -> new SurveyParts.Link(one.number(), one.code(), one.address()));
  }

  /** Makes codes, each for one answer, once for each {@code Idempotency-Key}. */
  @Post("/surveys/{survey}/invitations")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  @Idempotent
  @Status(HttpStatus.CREATED)
  SurveyParts.Codes invite(long survey, @Body SurveyParts.Wanted wanted) {
    Form form = Form.empty().put("count", wanted.count());
    Optional<Long> count = form.whole("count", 1, KeepingSurveys.MOST_AT_ONCE);
    if (count.isEmpty()) {
      form.reject("count", "form.required");
    }
    return Trying.with(
            form, () -> keeping.invite(survey, count.orElseThrow().intValue(), viewer.account()))
        .map(codes -> new SurveyParts.Codes(codes.stream().map(OneTimeCode::grouped).toList()))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Enters what somebody told, once for each {@code Idempotency-Key}. */
  @Post("/surveys/{survey}/answers")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  @Idempotent
  @Status(HttpStatus.CREATED)
  SurveyParts.Thanks enter(long survey, @Body SurveyParts.Answers said) {
    Form form = said.form();
    List<GivenAnswer> given = GivenAnswer.read(form, surveys.questions(survey));
    if (!Trying.done(form, () -> answering.byClerk(survey, given))) {
      throw Problem.wrong(form);
    }
    return new SurveyParts.Thanks(survey);
  }

  /** Ends a survey today; one that has ended stays as it is. */
  @Post("/surveys/{survey}/ending")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  @Status(HttpStatus.NO_CONTENT)
  void end(long survey) {
    keeping.end(survey);
  }
}
