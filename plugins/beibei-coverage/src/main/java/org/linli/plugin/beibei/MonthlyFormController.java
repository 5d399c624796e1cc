package org.linli.plugin.beibei;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Which towns owe the monthly form, and what stands in it (BB-9). */
@Controller(CoverageController.PATH + "/monthly")
@Produces(MediaType.TEXT_HTML)
final class MonthlyFormController {

  private static final int MONTHS_TO_CHOOSE = 24;

  private final MonthlyForms forms;
  private final Viewer viewer;
  private final Clock clock;

  MonthlyFormController(MonthlyForms forms, Viewer viewer, Clock clock) {
    this.forms = forms;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** The towns and the rows of a month, of one town or of all. */
  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Page show(
      @QueryValue(defaultValue = "") String month, @QueryValue(defaultValue = "") String town) {
    Asked asked = Asked.of("month", month, clock);
    YearMonth turn = asked.month("month");
    LocalDate today = Asked.today(clock);
    LocalDate day = MonthlyForm.tellsOf(turn, today);
    Scope scope = viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
    MonthlyForm all = forms.within(scope);
    MonthlyForm chosen = new MonthlyForm(all.town().in(town), all.profiles());
    List<MonthlyForms.Standing> towns = MonthlyForms.towns(all, turn, today);
    return Page.of(BeibeiCoverage.ID + "/monthly")
        .crumb(CoverageController.PATH, CoverageController.TITLE)
        .with(asked.form())
        .with("month", turn.toString())
        .with("months", months(YearMonth.from(today)))
        .with("due", MonthlyForm.due(turn))
        .with("day", day)
        .with("towns", towns)
        .with("owing", towns.stream().filter(MonthlyForms.Standing::owed).count())
        .with("town", town)
        .with(
            "chosen",
            towns.stream().filter(one -> one.town().code().equals(town)).findFirst().orElse(null))
        .with("complete", chosen.isComplete(day))
        .with("rows", forms.rows(chosen, day))
        .with("clause", Clauses.BB_9);
  }

  private static List<String> months(YearMonth now) {
    return Stream.iterate(now, month -> month.minusMonths(1))
        .limit(MONTHS_TO_CHOOSE)
        .map(YearMonth::toString)
        .toList();
  }
}
