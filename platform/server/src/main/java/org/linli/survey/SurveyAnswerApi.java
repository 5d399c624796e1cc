package org.linli.survey;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.time.Clock;
import java.util.List;
import org.linli.account.OneTimeCode;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Answering a survey for programs, by a code and without an account. */
@Controller("/api/survey")
class SurveyAnswerApi {

  private final SurveyTable surveys;
  private final AnsweringSurveys answering;
  private final Clock clock;

  SurveyAnswerApi(SurveyTable surveys, AnsweringSurveys answering, Clock clock) {
    this.surveys = surveys;
    this.answering = answering;
    this.clock = clock;
  }

  /** What is asked of whoever has the code. */
  @Get("/{code}")
  @Access(anyone = true)
  SurveyParts.Asks show(String code) {
    Survey survey = find(parse(code));
    return SurveyParts.Asks.of(survey, Time.today(clock), surveys.questions(survey.id()));
  }

  /** Gives the one answer that the code is good for. */
  @Post("/{code}")
  @Access(anyone = true)
  @Status(HttpStatus.CREATED)
  SurveyParts.Thanks answer(String code, @Body SurveyParts.Answers said) {
    OneTimeCode known = parse(code);
    Survey survey = find(known);
    Form form = said.form();
    List<GivenAnswer> given = GivenAnswer.read(form, surveys.questions(survey.id()));
    if (!Trying.done(form, () -> answering.byCode(survey, known, given))) {
      throw Problem.wrong(form);
    }
    return new SurveyParts.Thanks(survey.id());
  }

  private Survey find(OneTimeCode code) {
    return surveys.find(code).orElseThrow(Problem::notFound);
  }

  private static OneTimeCode parse(String code) {
    return OneTimeCode.parse(code).orElseThrow(Problem::notFound);
  }
}
