package org.linli.hours;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.idempotency.Idempotent;

/** How a tenant counts hours, for programs. */
@Controller("/api/hours/rules")
class HoursRuleApi {

  private final HoursRules rules;
  private final SettingRules setting;

  HoursRuleApi(HoursRules rules, SettingRules setting) {
    this.rules = rules;
    this.setting = setting;
  }

  /** All rules, the newest first; the last is the platform's own. */
  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  List<Item> list() {
    return rules.all().stream().map(Item::of).toList();
  }

  /**
   * Sets a rule from a day on that is still to come, once for each {@code Idempotency-Key}; one for
   * the same day gives way. Answers as the list does.
   */
  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<List<Item>> set(@Body NewRule said) {
    Form form = said.form();
    setting.set(setting.read(form).orElseThrow(() -> Problem.wrong(form)));
    return HttpResponse.created(list());
  }

  /**
   * A rule.
   *
   * @param from the first day of service that it holds for; none for the platform's own
   * @param roundTo minutes are rounded down to a multiple of it
   * @param dayCap how many minutes of a person's day one person may post
   * @param confirmer who may be the second person
   */
  @Serdeable
  record Item(@Nullable LocalDate from, int roundTo, int dayCap, HoursRule.Confirmer confirmer) {

    static Item of(HoursRule rule) {
      return new Item(
          rule.isOwn() ? null : rule.from(), rule.roundTo(), rule.dayCap(), rule.confirmer());
    }
  }

  /** A rule to be set, checked as the form on the page is. */
  @Serdeable
  record NewRule(
      @Nullable String from,
      @Nullable Integer roundTo,
      @Nullable Integer dayCap,
      @Nullable String confirmer) {

    Form form() {
      return Form.empty()
          .put("from", from)
          .put("roundTo", roundTo)
          .put("dayCap", dayCap)
          .put("confirmer", confirmer);
    }
  }
}
