package org.linli.plan;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/** The communities with their plans for a year, and until when they are to have one. */
@Controller("/plans")
@Produces(MediaType.TEXT_HTML)
class PlanListController {

  private static final int ON_A_PAGE = 50;
  private static final List<String> STATES =
      List.of("NONE", "DRAFT", "PROPOSED", "RETURNED", "AGREED", "HELD");

  private final PlanSearch search;
  private final Progressing progressing;
  private final PlanDeadline deadline;
  private final Communities communities;
  private final AreaChoices areas;
  private final Audit audit;
  private final Viewer viewer;
  private final Clock clock;

  PlanListController(
      PlanSearch search,
      Progressing progressing,
      PlanDeadline deadline,
      Communities communities,
      AreaChoices areas,
      Audit audit,
      Viewer viewer,
      Clock clock) {
    this.search = search;
    this.progressing = progressing;
    this.deadline = deadline;
    this.communities = communities;
    this.areas = areas;
    this.audit = audit;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of the list. */
  record Row(CommunityFacts community, @Nullable Plan plan, @Nullable PlanProgress progress) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "false") boolean paired,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page) {
    int thisYear = Time.today(clock).getYear();
    Scope scope = CommunityKeepers.scope(viewer);
    PlanFilter filter =
        PlanFilter.of(PlanYears.of(year, thisYear), q, state, paired, county, township);
    Paging paging = new Paging(page, ON_A_PAGE, search.count(filter, scope));
    return Page.of("plan/list")
        .with("filter", filter)
        .with("year", Integer.toString(filter.year()))
        .with("years", List.of(thisYear + 1, thisYear, thisYear - 1, thisYear - 2))
        .with("states", STATES)
        .with("area", areas.of(scope, filter.area()))
        .with("deadline", deadline.in(filter.year()))
        .with("maySet", viewer.has(Role.TENANT_ADMINISTRATOR))
        .with("rows", rows(search.page(filter, scope, paging)))
        .with("paging", paging);
  }

  private List<Row> rows(List<PlanSearch.Line> lines) {
    Map<Long, CommunityFacts> places =
        communities.everByIds(lines.stream().map(PlanSearch.Line::community).toList());
    Map<Long, PlanProgress> progress =
        progressing.ofAll(
            lines.stream().map(PlanSearch.Line::plan).filter(Objects::nonNull).toList());
    return lines.stream()
        .filter(line -> places.containsKey(line.community()))
        .map(
            line -> {
              Plan plan = line.plan();
              return new Row(
                  Objects.requireNonNull(places.get(line.community())),
                  plan,
                  plan == null ? null : progress.get(plan.id()));
            })
        .toList();
  }

  @Get("/deadline")
  @Access(Role.TENANT_ADMINISTRATOR)
  Page deadline() {
    MonthDay day = deadline.day();
    return page(Form.empty().put("month", day.getMonthValue()).put("day", day.getDayOfMonth()));
  }

  @Post("/deadline")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  Answer setDeadline(@Body Form form) {
    form.required("month");
    form.required("day");
    Optional<Long> month = form.whole("month", 1, PlanItem.MONTHS);
    Optional<Long> day = form.whole("day", 1, 31);
    Optional<MonthDay> chosen =
        form.isValid() ? monthDay(month.orElseThrow(), day.orElseThrow()) : Optional.empty();
    if (chosen.isEmpty()) {
      return page(form.isValid() ? form.reject("day", "plan.refused.noDay") : form);
    }
    deadline.set(chosen.get(), viewer.account());
    audit.record("plan.deadline-set", "plan-deadline", 1, Map.of("day", chosen.get().toString()));
    return Redirect.to("/plans").saying("plan.deadline.set");
  }

  private static Optional<MonthDay> monthDay(long month, long day) {
    try {
      return Optional.of(MonthDay.of(Math.toIntExact(month), Math.toIntExact(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // There is no such day, such as the 31st of April.
    }
  }

  private static Page page(Form form) {
    return Page.of("plan/deadline").crumb("/plans", "plan.title").with(form);
  }
}
