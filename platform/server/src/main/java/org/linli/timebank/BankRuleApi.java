package org.linli.timebank;

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

/** A tenant's rule of its time bank, for programs. */
@Controller("/api/time-bank/rule")
class BankRuleApi {

  private final BankRules rules;

  BankRuleApi(BankRules rules) {
    this.rules = rules;
  }

  /** The rule that holds. */
  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Rule show() {
    BankRule now = rules.now();
    return new Rule(now.collectDays(), now.lapseMonths());
  }

  /** Sets the rule, from now on; what was redeemed before keeps its last day. */
  @Put
  @Access(Role.TENANT_ADMINISTRATOR)
  Rule set(@Body Rule said) {
    Form form =
        Form.empty().put("collectDays", said.collectDays()).put("lapseMonths", said.lapseMonths());
    rules.set(BankRules.read(form).orElseThrow(() -> Problem.wrong(form)));
    return show();
  }

  /**
   * A rule.
   *
   * @param collectDays for how many days what was redeemed is kept ready
   * @param lapseMonths after how many months minutes that nobody spent lapse; nothing for never
   */
  @Serdeable
  record Rule(@Nullable Integer collectDays, @Nullable Integer lapseMonths) {}
}
