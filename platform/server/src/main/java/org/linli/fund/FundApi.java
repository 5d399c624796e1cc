package org.linli.fund;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** The fund for community volunteer service (GD-11), for programs. Amounts come back in fen. */
@Controller("/api")
class FundApi {

  private final FundTable fund;
  private final GrantTable grants;
  private final FundForms forms;
  private final KeepingFund keeping;
  private final WholeFund whole;
  private final Viewer viewer;

  FundApi(
      FundTable fund,
      GrantTable grants,
      FundForms forms,
      KeepingFund keeping,
      WholeFund whole,
      Viewer viewer) {
    this.fund = fund;
    this.grants = grants;
    this.forms = forms;
    this.keeping = keeping;
    this.whole = whole;
    this.viewer = viewer;
  }

  /**
   * What came in, what went out and what is left.
   *
   * @param year of one year only; 0 for all
   */
  @Get("/fund")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  SumsItem sums(@QueryValue(defaultValue = "0") int year) {
    FundTable.Sums sums = fund.sums(year);
    return new SumsItem(sums.donated(), sums.granted(), sums.balance());
  }

  /**
   * The entries, the latest day first; persons' names masked.
   *
   * @param year of one year only; 0 for all
   * @param size entries at once, at most 500
   */
  @Get("/fund/entries")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<EntryItem> entries(
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, fund.count(year));
    return Part.of(paging, fund.page(year, paging), EntryItem::of);
  }

  /** Enters a donation, once for each {@code Idempotency-Key}. */
  @Post("/fund/donations")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> donate(@Body NewDonation said) {
    whole.require();
    Form form =
        Form.empty()
            .put("donorKind", said.donorKind())
            .put("donor", said.donor())
            .put("amount", said.amount())
            .put("day", said.day())
            .put("purpose", said.purpose())
            .put("receipt", said.receipt());
    return forms
        .donation(form)
        .flatMap(one -> Trying.with(form, () -> keeping.donate(one, viewer.account())))
        .map(id -> Made.at("/fund/entries", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Takes an entry back by one that stands against it; both stay. */
  @Post("/fund/entries/{fundEntry}/reversal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "fundEntry")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> reverse(long fundEntry, @Body Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", 200);
    return Trying.with(form, () -> keeping.reverse(fundEntry, reason, viewer.account()))
        .map(id -> Made.at("/fund/entries", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * The grants within the viewer's scope, the latest first.
   *
   * @param state ASKED, GRANTED or REFUSED; nothing for all
   * @param size grants at once, at most 500
   */
  @Get("/fund/grants")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<GrantItem> grants(
      @Nullable @QueryValue GrantState state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    Optional<GrantState> only = Optional.ofNullable(state);
    Paging paging = Part.asked(page, size, grants.count(only, scope));
    return Part.of(paging, grants.page(only, scope, paging), GrantItem::of);
  }

  /** Asks for a grant for a community, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/fund-grants")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> ask(long community, @Body NewGrant said) {
    Form form =
        Form.empty()
            .put("project", said.project())
            .put("recipient", said.recipient())
            .put("amount", said.amount())
            .put("purpose", said.purpose());
    return forms
        .grant(community, form)
        .map(asked -> keeping.ask(community, asked, viewer.account()))
        .map(id -> Made.at("/fund-grants", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Grants what somebody else asked for, never beyond the balance. */
  @Post("/fund-grants/{fundGrant}/approval")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "fundGrant")
  @Idempotent
  GrantItem grant(long fundGrant) {
    whole.require();
    return decided(fundGrant, Form.empty(), () -> keeping.grant(fundGrant, viewer.account()));
  }

  /** Refuses a grant, with a reason. */
  @Post("/fund-grants/{fundGrant}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "fundGrant")
  @Idempotent
  GrantItem refuse(long fundGrant, @Body Why why) {
    whole.require();
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", 300);
    return decided(fundGrant, form, () -> keeping.refuse(fundGrant, reason, viewer.account()));
  }

  private GrantItem decided(long id, Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
    return grants.find(id).map(GrantItem::of).orElseThrow(Problem::notFound);
  }

  /** In fen. */
  @Serdeable
  record SumsItem(long donated, long granted, long balance) {}

  /**
   * An entry.
   *
   * @param amount in fen; below zero where it goes out
   * @param reverses the entry that it takes back
   * @param reversedBy the entry that takes it back
   */
  @Serdeable
  record EntryItem(
      long id,
      EntryKind kind,
      long amount,
      LocalDate day,
      String purpose,
      @Nullable DonorKind donorKind,
      String donor,
      String receipt,
      @Nullable Long grant,
      @Nullable Long reverses,
      @Nullable Long reversedBy) {

    static EntryItem of(FundEntry one) {
      return new EntryItem(
          one.id(),
          one.kind(),
          one.amount(),
          one.day(),
          one.purpose(),
          one.donorKind(),
          one.shownDonor(),
          one.receipt(),
          one.grant(),
          one.reverses(),
          one.reversedBy());
    }
  }

  /**
   * A grant.
   *
   * @param amount in fen
   */
  @Serdeable
  record GrantItem(
      long id,
      long community,
      @Nullable Long project,
      String recipient,
      long amount,
      String purpose,
      GrantState state,
      @Nullable String reason) {

    static GrantItem of(Grant one) {
      return new GrantItem(
          one.id(),
          one.community(),
          one.project(),
          one.recipient(),
          one.amount(),
          one.purpose(),
          one.state(),
          one.reason());
    }
  }

  /**
   * A donation.
   *
   * @param donorKind PERSON, UNIT or ANONYMOUS
   * @param amount in yuan: 1234.50
   */
  @Serdeable
  record NewDonation(
      @Nullable String donorKind,
      @Nullable String donor,
      @Nullable String amount,
      @Nullable String day,
      @Nullable String purpose,
      @Nullable String receipt) {}

  /**
   * A grant to ask for.
   *
   * @param project a running project of the community
   * @param amount in yuan: 1234.50
   */
  @Serdeable
  record NewGrant(
      @Nullable Long project,
      @Nullable String recipient,
      @Nullable String amount,
      @Nullable String purpose) {}

  /** A reason. */
  @Serdeable
  record Why(@Nullable String reason) {}
}
