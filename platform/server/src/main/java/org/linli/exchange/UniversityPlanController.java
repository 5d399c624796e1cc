package org.linli.exchange;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.plan.PartnersPlans;
import org.linli.plan.PlanAnswer;
import org.linli.plan.PlanItem;
import org.linli.plan.PlanProgress;
import org.linli.tenant.Time;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** The plans of paired communities at the universities' desk: the list, and each one's page. */
@Platform
@Controller("/university")
@Produces(MediaType.TEXT_HTML)
final class UniversityPlanController {

  private static final int ON_A_PAGE = 50;
  private static final int LONGEST_REASON = 300;
  private static final List<String> STATES =
      List.of("WAITING", "PROPOSED", "AGREED", "RETURNED", "NONE");

  private final PlanRegister register;
  private final PlansAcross across;
  private final CrossingOver crossing;
  private final UniversityPages pages;
  private final Viewer viewer;
  private final Clock clock;

  UniversityPlanController(
      PlanRegister register,
      PlansAcross across,
      CrossingOver crossing,
      UniversityPages pages,
      Viewer viewer,
      Clock clock) {
    this.register = register;
    this.across = across;
    this.crossing = crossing;
    this.pages = pages;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of the list. */
  record Line(RegisteredPlan plan, String place, @Nullable PlanProgress progress) {}

  @Get("/plans")
  @Access(Role.INSTITUTION_STAFF)
  Page list(
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = pages.scope();
    int thisYear = Time.today(clock).getYear();
    int asked = year == 0 ? thisYear : year;
    Paging paging = new Paging(page, ON_A_PAGE, register.count(scope, asked, state));
    List<RegisteredPlan> found = register.page(scope, asked, state, paging);
    Map<Long, PlanProgress> progress = across.progress(found, asked);
    Map<String, String> places = pages.names();
    return Page.of("university/plans")
        .crumb("/university", "university.title")
        .with("year", Integer.toString(asked))
        .with("years", List.of(thisYear + 1, thisYear, thisYear - 1, thisYear - 2))
        .with("state", state)
        .with("states", STATES)
        .with("waiting", register.count(scope, asked, "WAITING"))
        .with(
            "lines",
            found.stream()
                .map(
                    one ->
                        new Line(
                            one,
                            places.getOrDefault(one.tenant(), one.tenant()),
                            progress.get(one.registered())))
                .toList())
        .with("paging", paging);
  }

  @Get("/pairings/{registered}/plan")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  Page show(long registered, @QueryValue int year) {
    return page(crossing.entry(registered), year, Form.empty());
  }

  @Post("/pairings/{registered}/plan")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer answer(long registered, @QueryValue int year, @Body Form form) {
    RegisteredPairing entry = crossing.entry(registered);
    if (form.text("answer").isEmpty()) {
      form.reject("answer", "form.required");
    }
    Optional<PlanAnswer> answer = form.choice("answer", PlanAnswer.class);
    String reason =
        answer.filter(PlanAnswer.RETURNED::equals).isPresent()
            ? form.required("reason", LONGEST_REASON)
            : "";
    long version = form.whole("version", 1, Long.MAX_VALUE).orElse(0L);
    long by = viewer.account();
    return Trying.done(
            form, () -> across.answer(entry, year, version, answer.orElseThrow(), reason, by))
        ? Redirect.outside("/university/pairings/" + registered + "/plan?year=" + year)
            .saying("plan.answered")
        : page(entry, year, form);
  }

  private Page page(RegisteredPairing entry, int year, Form form) {
    PartnersPlans.Seen seen = across.open(entry, year);
    return Page.of("university/plan")
        .crumb("/university/plans", "university.plans")
        .with("entry", entry)
        .with("year", Integer.toString(year))
        .with("place", crossing.tenant(entry.tenant()).name())
        .with("seen", seen)
        .with("plan", seen.plan())
        .with("months", PlanItem.EACH_MONTH)
        .with("version", seen.version())
        .with("content", seen.content())
        .with("progress", seen.progress())
        .with("changes", seen.changes())
        .with("answers", PlanAnswer.values())
        .with(form);
  }
}
