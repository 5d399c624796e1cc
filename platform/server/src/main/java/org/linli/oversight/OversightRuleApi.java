package org.linli.oversight;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;

/** The tenant's settings for watching over the ledger, for programs. */
@Controller("/api/oversight-rule")
class OversightRuleApi {

  private final OversightRules rules;
  private final Viewer viewer;

  OversightRuleApi(OversightRules rules, Viewer viewer) {
    this.rules = rules;
    this.viewer = viewer;
  }

  /** What holds now. */
  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Item show() {
    return Item.of(rules.now());
  }

  /** Sets all of it from now on. */
  @Put
  @Access(Role.TENANT_ADMINISTRATOR)
  Item set(@Body Item said) {
    Form form = said.form();
    OversightRule rule = OversightRule.read(form);
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    rules.set(rule, viewer.account());
    return Item.of(rule);
  }

  /**
   * The settings.
   *
   * @param answerDays working days to answer an appeal
   * @param appealDays working days to appeal against a refusal
   * @param dayMinutes more minutes than these on one day look wrong
   * @param burstMinutes the minutes within which entries by hand are counted
   * @param burstEntries so many of them look wrong
   * @param lateEntries so many late entries of one poster on one day look wrong
   * @param unseenPeople so many people with hours where nobody checked in look wrong
   */
  @Serdeable
  record Item(
      @Nullable Integer answerDays,
      @Nullable Integer appealDays,
      @Nullable Integer dayMinutes,
      @Nullable Integer burstMinutes,
      @Nullable Integer burstEntries,
      @Nullable Integer lateEntries,
      @Nullable Integer unseenPeople) {

    static Item of(OversightRule rule) {
      return new Item(
          rule.answerDays(),
          rule.appealDays(),
          rule.dayMinutes(),
          rule.burstMinutes(),
          rule.burstEntries(),
          rule.lateEntries(),
          rule.unseenPeople());
    }

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
  }
}
