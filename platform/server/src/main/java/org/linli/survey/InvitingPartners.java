package org.linli.survey;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.SurveyResults.Audience;
import org.linli.pairing.Pairing;
import org.linli.pairing.PairingsInForce;
import org.linli.web.Refused;

/**
 * Puts a survey of those whom a community works with at the desks of its paired universities and
 * partner units: one answer each, and nothing says whose it was.
 */
@Singleton
class InvitingPartners {

  private final SurveyTable surveys;
  private final PartnerCodes codes;
  private final PairingsInForce pairings;
  private final KeepingSurveys keeping;

  InvitingPartners(
      SurveyTable surveys, PartnerCodes codes, PairingsInForce pairings, KeepingSurveys keeping) {
    this.surveys = surveys;
    this.codes = codes;
    this.pairings = pairings;
    this.keeping = keeping;
  }

  /** Whom a survey of partners asks, with a desk or without. */
  List<Pairing> partners(Survey survey) {
    return survey.audience() == Audience.PARTNERS ? pairings.of(survey.community()) : List.of();
  }

  /** Those at whose desks it doesn't stand yet; an institution with two pairings has one desk. */
  List<Pairing> waiting(Survey survey) {
    Set<Long> known = codes.institutions(survey.id());
    Map<Long, Pairing> desks = new LinkedHashMap<>();
    for (Pairing one : partners(survey)) {
      Long institution = one.partner().institution();
      if (institution != null && !known.contains(institution)) {
        desks.putIfAbsent(institution, one);
      }
    }
    return List.copyOf(desks.values());
  }

  /**
   * Puts it at the desks where it doesn't stand yet.
   *
   * @return at how many
   * @throws Refused if it has ended, or there is no such desk
   */
  @Transactional
  int invite(long survey, long by) {
    Survey locked = surveys.lock(survey).orElseThrow();
    List<Pairing> waiting = waiting(locked);
    if (waiting.isEmpty()) {
      throw new Refused("partners", "survey.refused.noDesk");
    }
    codes.add(survey, waiting, keeping.invite(survey, waiting.size(), by));
    return waiting.size();
  }
}
