package org.linli.hours;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.linli.division.CommunityKeepers;
import org.linli.division.WholeTenant;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** The ledger for those who keep it: the list, an entry, and what puts an entry right. */
@Controller("/hours")
@Produces(MediaType.TEXT_HTML)
final class LedgerController {

  private static final int ON_A_PAGE = 50;
  private static final int LONGEST = 300;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final EntrySearch search;
  private final EntryRows rows;
  private final Ledger ledger;
  private final CorrectingHours correcting;
  private final TakingIn takingIn;
  private final Proposals proposals;
  private final Viewer viewer;

  LedgerController(
      EntrySearch search,
      EntryRows rows,
      Ledger ledger,
      CorrectingHours correcting,
      TakingIn takingIn,
      Proposals proposals,
      Viewer viewer) {
    this.search = search;
    this.rows = rows;
    this.ledger = ledger;
    this.correcting = correcting;
    this.takingIn = takingIn;
    this.proposals = proposals;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @QueryValue(defaultValue = "") String volunteer,
      @QueryValue(defaultValue = "") String community,
      @QueryValue(defaultValue = "") String came,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    EntryFilter filter = EntryFilter.of(from, until, volunteer, community, came);
    Totals.Total total = search.count(filter, scope);
    Paging paging = new Paging(page, ON_A_PAGE, total.services());
    return Page.of("hours/list")
        .with("filter", filter)
        .with("from", filter.from().orElse(null))
        .with("until", filter.until().orElse(null))
        .with("volunteer", filter.volunteer().orElse(null))
        .with("community", filter.community().orElse(null))
        .with("filtered", !filter.isEmpty())
        .with("total", total)
        .with("came", filter.came() ? "true" : null)
        .with("cameFromElsewhere", cameFromElsewhere(filter, scope))
        .with("waiting", proposals.countWaiting(scope))
        .with("rows", rows.of(search.page(filter, scope, paging)))
        .with("paging", paging);
  }

  /** How much of it was served in other tenants; null where none was or nothing else is listed. */
  private Totals.@Nullable Total cameFromElsewhere(EntryFilter filter, Scope scope) {
    if (filter.came() || !WholeTenant.isIn(scope)) {
      return null;
    }
    Totals.Total total = search.count(filter.whatCame(), scope);
    return total.services() == 0 ? null : total;
  }

  @Get("/{entry}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "entry")
  Page show(long entry) {
    Entry found = find(entry);
    return page(found)
        .with(Form.empty().put("from", clock(found.from())).put("to", clock(found.to())));
  }

  /** Puts the right times in its place. */
  @Post("/{entry}/correction")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "entry")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer correct(long entry, @Body Form form) {
    Entry found = find(entry);
    String reason = form.required("reason", LONGEST);
    Optional<Instant> from = moment(form, "from", found);
    Optional<Instant> to = moment(form, "to", found);
    if (!form.isValid() || from.isEmpty() || to.isEmpty()) {
      return page(found).with(form);
    }
    // An evening's service may end after midnight.
    Instant end = to.get().isAfter(from.get()) ? to.get() : to.get().plus(Served.LONGEST);
    try {
      Outcome outcome =
          correcting.correct(entry, key(form), from.get(), end, reason, viewer.account());
      return Redirect.to("/hours/" + entry)
          .saying(outcome instanceof Outcome.Waits ? "hours.correction.waits" : "hours.corrected");
    } catch (Refused refused) {
      form.reject(refused.field(), refused.messageKey(), refused.args());
      return again(entry, refused, form);
    }
  }

  /** Takes it back. */
  @Post("/{entry}/reversal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "entry")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer reverse(long entry, @Body Form form) {
    Entry found = find(entry);
    String reason = form.required("why", LONGEST);
    if (form.isValid()) {
      try {
        correcting.reverse(entry, reason, viewer.account());
        return Redirect.to("/hours/" + entry).saying("hours.reversed");
      } catch (Refused refused) {
        form.reject("why", refused.messageKey(), refused.args());
        return again(entry, refused, form);
      }
    }
    return page(found).with(form);
  }

  /** An entry that somebody took back in the meantime has no form any more to stand beside. */
  private Answer again(long entry, Refused refused, Form form) {
    Entry now = find(entry);
    return now.stands()
        ? page(now).with(form)
        : Redirect.to("/hours/" + entry).warning(refused.messageKey());
  }

  private Entry find(long id) {
    return ledger.find(id).orElseThrow(Problem::notFound);
  }

  private Page page(Entry entry) {
    return Page.of("hours/show")
        .crumb("/hours", "hours.title")
        .with("row", rows.of(List.of(entry)).getFirst())
        .with("key", UUID.randomUUID())
        .with("stands", entry.stands())
        .with("moved", ledger.isMoved(entry.id()))
        .with(
            "tookIn", takingIn.of(entry).filter(account -> account == viewer.account()).isPresent())
        .with("besides", rows.of(search.besides(entry)));
  }

  private static Optional<Instant> moment(Form form, String field, Entry entry) {
    String typed = form.required(field, 5);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalTime time = LocalTime.parse(typed);
      return Optional.of(entry.servedOn().atTime(time).atZone(Time.ZONE).toInstant());
    } catch (DateTimeParseException e) {
      form.reject(field, "hours.time.wrong");
      return Optional.empty();
    }
  }

  /** The form's own key: pressed twice, it corrects once. */
  private static UUID key(Form form) {
    try {
      return UUID.fromString(form.text("key"));
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  private static String clock(Instant moment) {
    return CLOCK.format(moment.atZone(Time.ZONE));
  }
}
