package org.linli.oversight;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** What looks wrong in the ledger, for programs. */
@Controller("/api/findings")
class FindingApi {

  private static final int LONGEST = 300;

  private final FindingTable findings;
  private final LookingAtFindings looking;
  private final Viewer viewer;

  FindingApi(FindingTable findings, LookingAtFindings looking, Viewer viewer) {
    this.findings = findings;
    this.looking = looking;
    this.viewer = viewer;
  }

  /**
   * A part of the findings, the newest first.
   *
   * @param cause only those of a cause
   * @param state OPEN, HARMLESS, CASED or ALL; else those that nobody has looked at
   * @param size findings at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<Item> list(
      @QueryValue(defaultValue = "") String cause,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = StaffScope.of(viewer);
    FindingFilter filter = FindingFilter.of(cause, state, "", "");
    Paging paging = Part.asked(page, size, findings.count(filter, scope));
    return Part.of(paging, findings.page(filter, scope, paging), Item::of);
  }

  /** A finding. */
  @Get("/{finding}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "finding")
  Item show(long finding) {
    return Item.of(findings.find(finding).orElseThrow(Problem::notFound));
  }

  /**
   * A part of the ids of the entries behind it.
   *
   * @param size ids at once, at most 500
   */
  @Get("/{finding}/entries")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "finding")
  Part<Long> entries(
      long finding,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Finding found = findings.find(finding).orElseThrow(Problem::notFound);
    Paging paging = Part.asked(page, size, found.entries());
    return Part.of(paging, findings.entries(finding, paging), id -> id);
  }

  /** It is in order, says somebody who had no part in it. */
  @Post("/{finding}/harmless")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "finding")
  @Idempotent
  Item harmless(long finding, @Body Why said) {
    Form form = Form.empty().put("words", said.reason());
    String words = form.required("words", LONGEST);
    if (!Trying.done(form, () -> looking.harmless(finding, words, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(finding);
  }

  /** It becomes a case of false records, once for each {@code Idempotency-Key}. */
  @Post("/{finding}/case")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "finding")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> open(long finding, @Body Why said) {
    Form form = Form.empty().put("reason", said.reason());
    String reason = form.required("reason", LONGEST);
    return Trying.with(form, () -> looking.openCase(finding, reason, viewer.account()))
        .map(id -> Made.at("/false-records", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Why. */
  @Serdeable
  record Why(@Nullable String reason) {}

  /**
   * A finding.
   *
   * @param account the account that posted, where it is about one
   * @param amount what the cause counts: entries, attempts, minutes of a day, or people
   * @param entries how many entries are behind it
   * @param words why it is harmless, or why it became a case
   */
  @Serdeable
  record Item(
      long id,
      Cause cause,
      long community,
      @Nullable Long volunteer,
      @Nullable Long account,
      @Nullable Long session,
      @Nullable LocalDate day,
      int amount,
      Instant foundAt,
      Finding.State state,
      String words,
      long entries) {

    static Item of(Finding one) {
      return new Item(
          one.id(),
          one.cause(),
          one.community(),
          one.volunteer(),
          one.account(),
          one.session(),
          one.day(),
          one.amount(),
          one.foundAt(),
          one.state(),
          one.words(),
          one.entries());
    }
  }
}
