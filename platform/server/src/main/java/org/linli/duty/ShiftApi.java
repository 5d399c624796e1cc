package org.linli.duty;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.joining.JoiningRefused;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Trying;

/** Shifts for programs: finding people, and a volunteer's own. */
@Controller("/api")
class ShiftApi {

  private static final int LONGEST_REASON = 300;

  private final Shifts shifts;
  private final Rosters rosters;
  private final FillingShifts filling;
  private final OwnDuty own;
  private final LookingUpVolunteers lookingUp;
  private final Viewer viewer;

  ShiftApi(
      Shifts shifts,
      Rosters rosters,
      FillingShifts filling,
      OwnDuty own,
      LookingUpVolunteers lookingUp,
      Viewer viewer) {
    this.shifts = shifts;
    this.rosters = rosters;
    this.filling = filling;
    this.own = own;
    this.lookingUp = lookingUp;
    this.viewer = viewer;
  }

  /** A shift with who has it; names in full, which is noted. */
  @Get("/duty-shifts/{shift}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "shift")
  ShiftItem show(long shift) {
    return item(shift);
  }

  /** Puts a volunteer of the viewer's part on the roster. */
  @Post("/duty-shifts/{shift}/people")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "shift")
  @Idempotent
  ShiftItem put(long shift, @Body Who who) {
    long volunteer = who.id();
    if (lookingUp.within(List.of(volunteer), CommunityKeepers.scope(viewer)).isEmpty()) {
      throw Problem.wrong(Form.empty().reject("volunteer", "form.notAChoice"));
    }
    joining(() -> filling.put(shift, volunteer, viewer.account()));
    return item(shift);
  }

  /** Offers a shift that lacks people to everyone who fits; tells how many were asked. */
  @Post("/duty-shifts/{shift}/offers")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "shift")
  @Idempotent
  Asked offer(long shift) {
    return new Asked(filling.offer(shift, viewer.account()));
  }

  /** Writes down the leave of someone who rang up, before the shift begins. */
  @Post("/duty-shifts/{shift}/leaves")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "shift")
  @Idempotent
  ShiftItem noteLeave(long shift, @Body NewLeave leave) {
    Form form = Form.empty().put("reason", leave.reason());
    long volunteer = leave.volunteer() == null ? 0 : leave.volunteer();
    String reason = form.required("reason", LONGEST_REASON);
    if (!Trying.done(form, () -> filling.leave(shift, volunteer, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return item(shift);
  }

  /** The shifts that the viewer and their wards have, that are offered to them, and are free. */
  @Get("/my-duty")
  @Access(signedIn = true)
  Mine mine() {
    List<VolunteerFacts> people = own.people();
    return new Mine(
        own.held(people).stream().map(OwnItem::of).toList(),
        own.offered(people).stream().map(OwnItem::of).toList(),
        own.free(people, new org.linli.api.Paging(1, 100, 100)).stream()
            .map(one -> OwnItem.of(one, 0))
            .toList());
  }

  /** Takes a shift, for the viewer or a ward. */
  @Post("/my-duty/{shift}/taking")
  @Access(signedIn = true)
  @Idempotent
  Mine take(long shift, @Body Who who) {
    joining(() -> own.take(shift, who.id()));
    return mine();
  }

  /** Asks for leave from a shift, up to its beginning. */
  @Post("/my-duty/{shift}/leave")
  @Access(signedIn = true)
  @Idempotent
  Mine leave(long shift, @Body NewLeave leave) {
    Form form = Form.empty().put("reason", leave.reason());
    long volunteer = leave.volunteer() == null ? 0 : leave.volunteer();
    OwnDuty.Line line = own.own(shift, volunteer);
    String reason = form.required("reason", LONGEST_REASON);
    if (!Trying.done(form, () -> own.leave(shift, line.volunteer(), reason))) {
      throw Problem.wrong(form);
    }
    return mine();
  }

  private ShiftItem item(long shift) {
    return ShiftItem.of(rosters.line(shifts.find(shift).orElseThrow(Problem::notFound)));
  }

  private static void joining(Runnable work) {
    try {
      work.run();
    } catch (JoiningRefused refused) {
      throw Problem.wrong(refused.form());
    }
  }

  /** A volunteer. */
  @Serdeable
  record Who(@Nullable Long volunteer) {

    long id() {
      return volunteer == null ? 0 : volunteer;
    }
  }

  /** A leave. */
  @Serdeable
  record NewLeave(@Nullable Long volunteer, @Nullable String reason) {}

  /** How many volunteers were asked. */
  @Serdeable
  record Asked(int asked) {}

  /** One's shifts. */
  @Serdeable
  record Mine(List<OwnItem> held, List<OwnItem> offered, List<OwnItem> free) {}

  /** A shift with whose it is; 0 for nobody's. */
  @Serdeable
  record OwnItem(
      long id,
      String station,
      String name,
      java.time.Instant from,
      java.time.Instant to,
      long volunteer) {

    static OwnItem of(OwnDuty.Line line) {
      return of(line.shift(), line.volunteer());
    }

    static OwnItem of(Shift shift, long volunteer) {
      return new OwnItem(
          shift.id(), shift.stationName(), shift.postName(), shift.from(), shift.to(), volunteer);
    }
  }
}
