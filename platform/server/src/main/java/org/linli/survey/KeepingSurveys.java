package org.linli.survey;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.account.OneTimeCode;
import org.linli.api.Audit;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Makes surveys, hands out their codes, ends them. What was asked is never changed. */
@Singleton
class KeepingSurveys {

  /** How many codes are made at once. */
  static final int MOST_AT_ONCE = 200;

  private static final int MOST = 5000;

  private final SurveyTable surveys;
  private final InvitationTable invitations;
  private final Audit audit;
  private final Clock clock;

  KeepingSurveys(SurveyTable surveys, InvitationTable invitations, Audit audit, Clock clock) {
    this.surveys = surveys;
    this.invitations = invitations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a survey of a community.
   *
   * @return its id
   * @throws Refused if the community has been closed
   */
  @Transactional
  long make(long community, NewSurvey said, long by) {
    if (!surveys.lockOpenCommunity(community)) {
      throw new Refused("title", "community.refused.gone");
    }
    long id = surveys.add(community, said, by, clock.instant());
    audit.record("survey.made", "survey", id, Map.of("community", "" + community));
    return id;
  }

  /**
   * Makes codes, each for one answer.
   *
   * @throws Refused if the survey has ended, or there would be too many
   */
  @Transactional
  List<OneTimeCode> invite(long id, int count, long by) {
    Survey survey = surveys.lock(id).orElseThrow();
    if (survey.on(Time.today(clock)) == Survey.State.ENDED) {
      throw new Refused("count", "survey.refused.ended");
    }
    if (invitations.counts(id).issued() + count > MOST) {
      throw new Refused("count", "survey.refused.manyCodes", MOST);
    }
    List<OneTimeCode> codes = Stream.generate(OneTimeCode::random).limit(count).toList();
    invitations.add(id, codes, by, clock.instant());
    audit.record("survey.invited", "survey", id, Map.of("count", "" + count));
    return codes;
  }

  /** Ends a survey today; one that has ended stays as it is. */
  @Transactional
  void end(long id) {
    Survey survey = surveys.lock(id).orElseThrow();
    if (survey.on(Time.today(clock)) != Survey.State.ENDED) {
      surveys.close(id, Time.today(clock));
      audit.record("survey.ended", "survey", id);
    }
  }
}
