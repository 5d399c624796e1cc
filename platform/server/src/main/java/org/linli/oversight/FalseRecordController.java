package org.linli.oversight;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.hours.EntryRows;
import org.linli.hours.LedgerEntries;
import org.linli.oversight.FalseRecordCase.Measure;
import org.linli.oversight.Suspending.Decider;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspensions;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Cases of false records, and what is done about them (LAW-5). */
@Controller("/false-records")
@Produces(MediaType.TEXT_HTML)
final class FalseRecordController {

  private static final int ON_A_PAGE = 50;
  private static final int LONGEST = 300;
  private static final String LIST = "/false-records";

  private final FalseRecordTable cases;
  private final FindingTable findings;
  private final LookingAtFindings looking;
  private final Suspending suspending;
  private final Suspensions suspensions;
  private final SuspensionSubjects subjects;
  private final LedgerEntries entries;
  private final EntryRows entryRows;
  private final Communities communities;
  private final AccountNames names;
  private final Viewer viewer;
  private final Clock clock;

  FalseRecordController(
      FalseRecordTable cases,
      FindingTable findings,
      LookingAtFindings looking,
      Suspending suspending,
      Suspensions suspensions,
      SuspensionSubjects subjects,
      LedgerEntries entries,
      EntryRows entryRows,
      Communities communities,
      AccountNames names,
      Viewer viewer,
      Clock clock) {
    this.cases = cases;
    this.findings = findings;
    this.looking = looking;
    this.suspending = suspending;
    this.suspensions = suspensions;
    this.subjects = subjects;
    this.entries = entries;
    this.entryRows = entryRows;
    this.communities = communities;
    this.names = names;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A case with its community; late means that an order wasn't carried out. */
  record Row(FalseRecordCase one, @Nullable CommunityFacts community, boolean late) {}

  /** A suspension with who it is about, and how it stands today. */
  record Suspended(Suspension one, String who, Suspension.State state) {}

  /** A measure with the name of who took it. */
  record Line(FalseRecordCase.Taken taken, @Nullable String by) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page list(@QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
    Scope scope = StaffScope.of(viewer);
    String known =
        Stream.of(FalseRecordCase.State.values()).anyMatch(one -> one.name().equals(state))
            ? state
            : "";
    Paging paging = new Paging(page, ON_A_PAGE, cases.count(known, scope));
    return Page.of("oversight/false-records")
        .with("states", FalseRecordCase.State.values())
        .with("state", known)
        .with("rows", rows(cases.page(known, scope, paging)))
        .with("paging", paging);
  }

  @Get("/{falseRecord}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "falseRecord")
  Page show(long falseRecord, @QueryValue(defaultValue = "1") int page) {
    return page(falseRecord, page).with(Form.empty());
  }

  /** Does something about it. */
  @Post("/{falseRecord}/measures")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "falseRecord")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer take(long falseRecord, @Body Form form) {
    Optional<Measure> measure =
        form.choice("measure", Measure.class).filter(Measure.PLAIN::contains);
    if (measure.isEmpty()) {
      form.reject("measure", "form.required");
    }
    String words = form.required("words", LONGEST);
    LocalDate due = form.day("due").orElse(null);
    return Trying.done(
            form,
            () -> looking.take(falseRecord, measure.orElseThrow(), words, due, viewer.account()))
        ? Redirect.to(LIST + "/" + falseRecord).saying("oversight.case.taken")
        : page(falseRecord, 1).with(form);
  }

  /** Suspends somebody who had a part in it. */
  @Post("/{falseRecord}/suspensions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "falseRecord")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer suspend(long falseRecord, @Body Form form) {
    Decider by = new Decider(viewer.account(), StaffScope.of(viewer));
    return NewSuspension.read(form)
            .flatMap(said -> Trying.with(form, () -> suspending.suspend(falseRecord, said, by)))
            .isPresent()
        ? Redirect.to(LIST + "/" + falseRecord).saying("oversight.suspension.made")
        : page(falseRecord, 1).with(form);
  }

  /** Closes it. */
  @Post("/{falseRecord}/closure")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "falseRecord")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer close(long falseRecord, @Body Form form) {
    Optional<FalseRecordCase.State> outcome = CaseClosing.outcome(form);
    String result = form.required("result", LONGEST);
    return Trying.done(
            form, () -> looking.close(falseRecord, outcome.orElseThrow(), result, viewer.account()))
        ? Redirect.to(LIST + "/" + falseRecord).saying("oversight.case.closed")
        : page(falseRecord, 1).with(form);
  }

  private Page page(long id, int page) {
    FalseRecordCase found = cases.find(id).orElseThrow(Problem::notFound);
    Paging paging = new Paging(page, ON_A_PAGE, found.entries());
    List<FalseRecordCase.Taken> taken = cases.measures(id);
    Map<Long, String> people =
        names.names(
            Stream.concat(
                    taken.stream().map(FalseRecordCase.Taken::by), Stream.of(found.openedBy()))
                .distinct()
                .toList());
    return Page.of("oversight/false-record")
        .crumb(LIST, "oversight.cases")
        .with("row", rows(List.of(found)).getFirst())
        .with("case", found)
        .with("opener", people.get(found.openedBy()))
        .with("isOpen", found.state() == FalseRecordCase.State.OPEN)
        .with("mayTake", found.state() != FalseRecordCase.State.UNFOUNDED)
        .with("part", findings.isInvolved(found.finding(), viewer.account()))
        .with("measures", Measure.PLAIN)
        .with("subjects", subjects.of(found))
        .with("suspensions", suspended(id))
        .with("outcomes", CaseClosing.OUTCOMES)
        .with("taken", taken.stream().map(one -> new Line(one, people.get(one.by()))).toList())
        .with("entries", entryRows.of(entries.of(findings.entries(found.finding(), paging))))
        .with("paging", paging);
  }

  private List<Suspended> suspended(long id) {
    List<Suspension> found = suspensions.of(id);
    Map<Long, String> who = subjects.of(found);
    LocalDate today = Time.today(clock);
    return found.stream()
        .map(one -> new Suspended(one, who.getOrDefault(one.id(), ""), one.on(today)))
        .toList();
  }

  private List<Row> rows(List<FalseRecordCase> found) {
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(FalseRecordCase::community).distinct().toList());
    LocalDate today = Time.today(clock);
    return found.stream()
        .map(one -> new Row(one, places.get(one.community()), one.isLate(today)))
        .toList();
  }
}
