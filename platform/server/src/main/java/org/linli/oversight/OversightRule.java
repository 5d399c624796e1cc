package org.linli.oversight;

import org.linli.api.Form;

/**
 * How a tenant watches over its ledger.
 *
 * @param answerDays working days to answer an appeal
 * @param appealDays working days to appeal against a refusal
 * @param dayMinutes more minutes than these on one day look wrong
 * @param burstMinutes within so many minutes …
 * @param burstEntries … so many entries by hand of one poster look wrong
 * @param lateEntries so many late entries of one poster on one day look wrong
 * @param unseenPeople so many people with hours in a session that nobody checked in at look wrong
 */
record OversightRule(
    int answerDays,
    int appealDays,
    int dayMinutes,
    int burstMinutes,
    int burstEntries,
    int lateEntries,
    int unseenPeople) {

  /** The platform's own, until a tenant chooses. */
  static final OversightRule OWN = new OversightRule(10, 15, 12 * 60, 10, 30, 20, 3);

  /** Reads the fields of a form, which then says what is wrong. */
  static OversightRule read(Form form) {
    return new OversightRule(
        number(form, "answerDays", 1, 60),
        number(form, "appealDays", 1, 90),
        number(form, "dayMinutes", 60, 24 * 60),
        number(form, "burstMinutes", 1, 120),
        number(form, "burstEntries", 2, 1000),
        number(form, "lateEntries", 2, 1000),
        number(form, "unseenPeople", 1, 1000));
  }

  /** The form that shows it. */
  Form form() {
    return Form.empty()
        .put("answerDays", answerDays)
        .put("appealDays", appealDays)
        .put("dayMinutes", dayMinutes)
        .put("burstMinutes", burstMinutes)
        .put("burstEntries", burstEntries)
        .put("lateEntries", lateEntries)
        .put("unseenPeople", unseenPeople);
  }

  private static int number(Form form, String field, int least, int most) {
    form.required(field);
    return form.whole(field, least, most).map(Math::toIntExact).orElse(least);
  }
}
