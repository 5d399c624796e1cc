package org.linli.oversight;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.hours.EntryRows;
import org.linli.hours.LedgerEntries;
import org.linli.web.Trying;

/** What looks wrong in the ledger, for staff who had no part in it (LAW-5). */
@Controller("/findings")
@Produces(MediaType.TEXT_HTML)
final class FindingController {

  private static final int ON_A_PAGE = 50;
  private static final int LONGEST = 300;
  private static final String LIST = "/findings";

  private final FindingTable findings;
  private final FindingRows rows;
  private final FalseRecordTable cases;
  private final LookingAtFindings looking;
  private final LedgerEntries entries;
  private final EntryRows entryRows;
  private final AreaChoices areas;
  private final Viewer viewer;

  FindingController(
      FindingTable findings,
      FindingRows rows,
      FalseRecordTable cases,
      LookingAtFindings looking,
      LedgerEntries entries,
      EntryRows entryRows,
      AreaChoices areas,
      Viewer viewer) {
    this.findings = findings;
    this.rows = rows;
    this.cases = cases;
    this.looking = looking;
    this.entries = entries;
    this.entryRows = entryRows;
    this.areas = areas;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page list(
      @QueryValue(defaultValue = "") String cause,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = StaffScope.of(viewer);
    FindingFilter filter = FindingFilter.of(cause, state, county, township);
    Paging paging = new Paging(page, ON_A_PAGE, findings.count(filter, scope));
    return Page.of("oversight/findings")
        .with("causes", Cause.values())
        .with("states", Finding.State.values())
        .with("filter", filter)
        .with("area", areas.of(scope, filter.area()))
        .with("rows", rows.of(findings.page(filter, scope, paging)))
        .with("paging", paging);
  }

  @Get("/{finding}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "finding")
  Page show(long finding, @QueryValue(defaultValue = "1") int page) {
    return page(finding, page).with(Form.empty());
  }

  /** It is in order. */
  @Post("/{finding}/harmless")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "finding")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer harmless(long finding, @Body Form form) {
    String words = form.required("words", LONGEST);
    return Trying.done(form, () -> looking.harmless(finding, words, viewer.account()))
        ? Redirect.to(LIST).saying("oversight.finding.harmless")
        : page(finding, 1).with(form);
  }

  /** It becomes a case of false records. */
  @Post("/{finding}/case")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "finding")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer open(long finding, @Body Form form) {
    String reason = form.required("reason", LONGEST);
    return Trying.with(form, () -> looking.openCase(finding, reason, viewer.account()))
        .<Answer>map(id -> Redirect.to("/false-records/" + id).saying("oversight.case.opened"))
        .orElseGet(() -> page(finding, 1).with(form));
  }

  private Page page(long id, int page) {
    Finding finding = findings.find(id).orElseThrow(Problem::notFound);
    Paging paging = new Paging(page, ON_A_PAGE, finding.entries());
    return Page.of("oversight/finding")
        .crumb(LIST, "oversight.findings")
        .with("row", rows.of(List.of(finding)).getFirst())
        .with("finding", finding)
        .with("open", finding.state() == Finding.State.OPEN)
        .with("part", findings.isInvolved(id, viewer.account()))
        .with("case", cases.ofFinding(id).map(FalseRecordCase::id).orElse(null))
        .with("entries", entryRows.of(entries.of(findings.entries(id, paging))))
        .with("paging", paging);
  }
}
