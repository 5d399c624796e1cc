package org.linli.hours;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.volunteer.ServiceType;
import org.linli.web.Part;
import org.linli.web.Trying;

/** The ledger for programs, within the viewer's scope. */
@Controller("/api/hours")
class HoursApi {

  private final EntrySearch search;
  private final EntryRows rows;
  private final CorrectingHours correcting;
  private final Viewer viewer;

  HoursApi(EntrySearch search, EntryRows rows, CorrectingHours correcting, Viewer viewer) {
    this.search = search;
    this.rows = rows;
    this.correcting = correcting;
    this.viewer = viewer;
  }

  /**
   * A part of the entries, the newest service first; reversals and what they took back included.
   *
   * @param from the first day of service
   * @param until the last day of service
   * @param came true for only what came from other tenants, which who answers for the whole tenant
   *     sees
   * @param size entries at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @QueryValue(defaultValue = "") String volunteer,
      @QueryValue(defaultValue = "") String community,
      @QueryValue(defaultValue = "") String came,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    EntryFilter filter = EntryFilter.of(from, until, volunteer, community, came);
    Paging paging = Part.asked(page, size, search.count(filter, scope).services());
    return Part.of(paging, rows.of(search.page(filter, scope, paging)), Item::of);
  }

  /**
   * Puts the right times in an entry's place, once for each key of the body. What raises a person's
   * hours waits for a second person.
   */
  @Post("/{entry}/correction")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "entry")
  Corrected correct(long entry, @Body Correction right) {
    Form form = Form.empty().put("reason", right.reason());
    String reason = form.required("reason", 300);
    UUID key = right.key();
    Instant from = right.from();
    Instant to = right.to();
    if (key == null) {
      form.reject("key", "form.required");
    }
    if (from == null) {
      form.reject("from", "form.required");
    }
    if (to == null) {
      form.reject("to", "form.required");
    }
    if (!form.isValid() || key == null || from == null || to == null) {
      throw Problem.wrong(form);
    }
    return Trying.with(
            form, () -> correcting.correct(entry, key, from, to, reason, viewer.account()))
        .map(Corrected::of)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Takes an entry back. */
  @Post("/{entry}/reversal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "entry")
  @Status(HttpStatus.NO_CONTENT)
  void reverse(long entry, @Body Reason said) {
    Form form = Form.empty().put("reason", said.reason());
    String reason = form.required("reason", 300);
    if (!form.isValid()
        || !Trying.done(form, () -> correcting.reverse(entry, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
  }

  /**
   * An entry.
   *
   * @param activity the activity's name
   * @param place where people served
   * @param content what kind of service it was
   * @param organizer the team that ran it, or else the community
   * @param inCharge the name of the person in charge
   * @param minutes below zero if it takes another back
   * @param unit who recorded it first, if it came from another tenant
   */
  @Serdeable
  record Item(
      long id,
      long volunteer,
      long session,
      long community,
      @Nullable Long team,
      @Nullable Long project,
      @Nullable String activity,
      @Nullable String place,
      @Nullable ServiceType content,
      @Nullable String organizer,
      @Nullable String inCharge,
      @Nullable String unit,
      LocalDate servedOn,
      Instant from,
      Instant to,
      int minutes,
      Evidence evidence,
      @Nullable Long reverses,
      @Nullable Long corrects,
      @Nullable Long reversedBy,
      Instant postedAt) {

    static Item of(EntryRows.Row row) {
      Entry entry = row.entry();
      Occasions.Facts occasion = row.occasion();
      return new Item(
          entry.id(),
          entry.volunteer(),
          entry.occasion().session(),
          entry.occasion().community(),
          entry.occasion().team(),
          entry.occasion().project(),
          occasion == null ? null : occasion.activity(),
          occasion == null ? null : occasion.place(),
          occasion == null ? null : occasion.content(),
          occasion == null ? null : occasion.organizer(),
          occasion == null ? null : occasion.inCharge(),
          row.came() == null ? null : row.came().unit(),
          entry.servedOn(),
          entry.from(),
          entry.to(),
          entry.minutes(),
          entry.evidence(),
          entry.reverses(),
          entry.corrects(),
          entry.reversedBy(),
          entry.postedAt());
    }
  }

  /** The right times. */
  @Serdeable
  record Correction(
      @Nullable UUID key, @Nullable Instant from, @Nullable Instant to, @Nullable String reason) {}

  /** Why. */
  @Serdeable
  record Reason(@Nullable String reason) {}

  /** The entry that stands now, or what waits for a second person. */
  @Serdeable
  record Corrected(@Nullable Long entry, @Nullable Long proposal) {

    static Corrected of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Posted posted -> new Corrected(posted.entry(), null);
        case Outcome.Waits waits -> new Corrected(null, waits.proposal());
        case Outcome.Refused refused -> throw Problem.conflict(refused.why().key());
      };
    }
  }
}
