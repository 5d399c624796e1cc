package org.linli.oversight;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;

/** How many days answers have, and from when on something in the ledger looks wrong. */
@Controller("/oversight/rule")
@Produces(MediaType.TEXT_HTML)
final class OversightRuleController {

  private final OversightRules rules;
  private final Viewer viewer;

  OversightRuleController(OversightRules rules, Viewer viewer) {
    this.rules = rules;
    this.viewer = viewer;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show() {
    return Page.of("oversight/rule").with(rules.now().form());
  }

  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer set(@Body Form form) {
    OversightRule rule = OversightRule.read(form);
    if (!form.isValid()) {
      return Page.of("oversight/rule").with(form);
    }
    rules.set(rule, viewer.account());
    return Redirect.to("/oversight/rule").saying("oversight.rule.saved");
  }
}
