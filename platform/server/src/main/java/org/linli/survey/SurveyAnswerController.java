package org.linli.survey;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Optional;
import org.linli.account.OneTimeCode;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.web.Trying;

/**
 * Where whoever has a code answers a survey, without an account. A code has 78 random bits, so
 * guessing needs no counting.
 */
@Controller("/survey")
@Produces(MediaType.TEXT_HTML)
final class SurveyAnswerController {

  private final SurveyPages pages;
  private final SurveyTable surveys;
  private final AnsweringSurveys answering;

  SurveyAnswerController(SurveyPages pages, SurveyTable surveys, AnsweringSurveys answering) {
    this.pages = pages;
    this.surveys = surveys;
    this.answering = answering;
  }

  /** Asks for the code, for whoever has paper and no camera. */
  @Get
  @Access(anyone = true)
  Page ask() {
    return Page.of("survey/code").with(Form.empty());
  }

  @Post
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer open(@Body Form form) {
    Optional<OneTimeCode> code = OneTimeCode.parse(form.text("code"));
    return code.flatMap(surveys::find).isPresent()
        ? Redirect.to("/survey/" + code.orElseThrow().grouped())
        : Page.of("survey/code").with(form.reject("code", "survey.code.wrong"));
  }

  @Get("/{code}")
  @Access(anyone = true)
  Page show(String code) {
    OneTimeCode known = parse(code);
    return pages.answering(known, find(known), Form.empty());
  }

  @Post("/{code}")
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer answer(String code, @Body Form form) {
    OneTimeCode known = parse(code);
    Survey survey = find(known);
    List<GivenAnswer> given = GivenAnswer.read(form, surveys.questions(survey.id()));
    return Trying.done(form, () -> answering.byCode(survey, known, given))
        ? Redirect.to("/survey/" + known.grouped()).saying("survey.thanks")
        : pages.answering(known, survey, form);
  }

  private Survey find(OneTimeCode code) {
    return surveys.find(code).orElseThrow(Problem::notFound);
  }

  private static OneTimeCode parse(String code) {
    return OneTimeCode.parse(code).orElseThrow(Problem::notFound);
  }
}
