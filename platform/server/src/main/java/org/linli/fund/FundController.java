package org.linli.fund;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.sheet.SentSheet;
import org.linli.tenant.Time;
import org.linli.web.Trying;
import org.linli.web.template.Messages;

/** The fund: what came in and went out, donations, entries taken back. */
@Controller("/fund")
@Produces(MediaType.TEXT_HTML)
final class FundController {

  private static final List<String> COLUMNS =
      List.of("number", "day", "kind", "amount", "donor", "receipt", "purpose", "reverses");

  private final FundPages pages;
  private final FundForms forms;
  private final FundTable fund;
  private final KeepingFund keeping;
  private final WholeFund whole;
  private final Messages messages;
  private final Audit audit;
  private final Viewer viewer;
  private final Clock clock;

  FundController(
      FundPages pages,
      FundForms forms,
      FundTable fund,
      KeepingFund keeping,
      WholeFund whole,
      Messages messages,
      Audit audit,
      Viewer viewer,
      Clock clock) {
    this.pages = pages;
    this.forms = forms;
    this.fund = fund;
    this.keeping = keeping;
    this.whole = whole;
    this.messages = messages;
    this.audit = audit;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page show(@QueryValue(defaultValue = "0") int year, @QueryValue(defaultValue = "1") int page) {
    return pages.show(year, page);
  }

  /** A year on one sheet. */
  @Get("/summary")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page summary(@QueryValue(defaultValue = "0") int year) {
    return pages.summary(year);
  }

  @Get("/donations/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page blank() {
    whole.require();
    return pages.donating(
        Form.empty().put("day", Time.today(clock)).put("donorKind", DonorKind.UNIT));
  }

  @Post("/donations")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer donate(@Body Form form) {
    whole.require();
    Optional<Long> made =
        forms
            .donation(form)
            .flatMap(said -> Trying.with(form, () -> keeping.donate(said, viewer.account())));
    return made.isPresent() ? Redirect.to("/fund").saying("fund.donated") : pages.donating(form);
  }

  @Get("/entries/{fundEntry}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "fundEntry")
  Page entry(long fundEntry) {
    return pages.entry(fundEntry, Form.empty());
  }

  @Post("/entries/{fundEntry}/reversal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "fundEntry")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer reverse(long fundEntry, @Body Form form) {
    String reason = form.required("reason", 200);
    return Trying.done(form, () -> keeping.reverse(fundEntry, reason, viewer.account()))
        ? Redirect.to("/fund").saying("fund.reversed")
        : pages.entry(fundEntry, form);
  }

  /** The entries as a spreadsheet, persons' names masked. */
  @Get(uri = "/export.xlsx", produces = SentSheet.MEDIA_TYPE)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  HttpResponse<byte[]> export(@QueryValue(defaultValue = "0") int year) throws IOException {
    audit.record("fund.exported", "fund-entry", "", Map.of("year", "" + year));
    return SentSheet.of(
        "fund",
        messages.say("fund.title"),
        COLUMNS.stream().map(column -> messages.say("fund.column." + column)).toList(),
        sheet -> {
          for (FundEntry one : fund.page(year, new Paging(1, FundPages.MOST, FundPages.MOST))) {
            sheet.add(
                List.of(
                    Long.toString(one.id()),
                    one.day().toString(),
                    messages.say("fund.kind." + one.kind()),
                    one.yuan(),
                    one.donorKind() == DonorKind.ANONYMOUS
                        ? messages.say("fund.donor.ANONYMOUS")
                        : one.shownDonor(),
                    one.receipt(),
                    one.purpose(),
                    one.reverses() == null ? "" : one.reverses().toString()));
          }
        });
  }
}
