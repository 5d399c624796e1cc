package org.linli.survey;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.account.OneTimeCode;
import org.linli.api.Audit;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Takes answers: one for each code, or told to a clerk. Nothing says which code gave which. */
@Singleton
class AnsweringSurveys {

  private final SurveyTable surveys;
  private final InvitationTable invitations;
  private final AnswerTable answers;
  private final Audit audit;
  private final Clock clock;

  AnsweringSurveys(
      SurveyTable surveys,
      InvitationTable invitations,
      AnswerTable answers,
      Audit audit,
      Clock clock) {
    this.surveys = surveys;
    this.invitations = invitations;
    this.answers = answers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes the one answer that a code is good for.
   *
   * @throws Refused if it was used, or the survey can't be answered today
   */
  @Transactional
  void byCode(Survey survey, OneTimeCode code, List<GivenAnswer> given) {
    requireOpen(survey.id());
    if (!invitations.use(survey.id(), code)) {
      throw new Refused("code", "survey.refused.used");
    }
    answers.add(survey.id(), AnswerTable.Way.CODE, given);
    audit.record("survey.answered", "survey", survey.id(), Map.of("way", "CODE"));
  }

  /**
   * Takes what somebody told a clerk.
   *
   * @throws Refused if the survey can't be answered today
   */
  @Transactional
  void byClerk(long survey, List<GivenAnswer> given) {
    requireOpen(survey);
    answers.add(survey, AnswerTable.Way.CLERK, given);
    audit.record("survey.answered", "survey", survey, Map.of("way", "CLERK"));
  }

  private void requireOpen(long id) {
    Survey survey = surveys.lock(id).orElseThrow();
    switch (survey.on(Time.today(clock))) {
      case COMING -> throw new Refused("code", "survey.refused.coming");
      case ENDED -> throw new Refused("code", "survey.refused.ended");
      case OPEN -> {} // It can be answered.
    }
  }
}
