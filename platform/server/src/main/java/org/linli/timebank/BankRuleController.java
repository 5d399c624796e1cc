package org.linli.timebank;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;

/** How long a tenant keeps ready what was redeemed, and whether minutes lapse. */
@Controller("/time-bank/rule")
@Produces(MediaType.TEXT_HTML)
final class BankRuleController {

  private final BankRules rules;

  BankRuleController(BankRules rules) {
    this.rules = rules;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show() {
    BankRule now = rules.now();
    return page(
        Form.empty().put("collectDays", now.collectDays()).put("lapseMonths", now.lapseMonths()));
  }

  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer set(@Body Form form) {
    Optional<BankRule> rule = BankRules.read(form);
    if (rule.isEmpty()) {
      return page(form);
    }
    rules.set(rule.get());
    return Redirect.to("/time-bank/rule").saying("timebank.rule.set");
  }

  private static Page page(Form form) {
    return Page.of("timebank/rule").crumb("/offers", "timebank.offers").with(form);
  }
}
