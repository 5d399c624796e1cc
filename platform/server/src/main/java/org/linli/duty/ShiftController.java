package org.linli.duty;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.joining.JoiningRefused;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Trying;

/** A shift of a station for those who keep it: who has it, and finding someone. */
@Controller("/duty-shifts/{shift}")
@Produces(MediaType.TEXT_HTML)
final class ShiftController {

  private final DutyPages pages;
  private final FillingShifts filling;
  private final KeepingPosts keeping;
  private final LookingUpVolunteers lookingUp;
  private final Viewer viewer;

  ShiftController(
      DutyPages pages,
      FillingShifts filling,
      KeepingPosts keeping,
      LookingUpVolunteers lookingUp,
      Viewer viewer) {
    this.pages = pages;
    this.filling = filling;
    this.keeping = keeping;
    this.lookingUp = lookingUp;
    this.viewer = viewer;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "shift")
  Page show(long shift) {
    return pages.shift(shift, Form.empty());
  }

  /** Puts a volunteer on the roster by number. */
  @Post("/people")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "shift")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer put(long shift, @Body Form form) {
    String number = form.required("number", 20);
    Optional<VolunteerFacts> found = lookingUp.numbered(number, CommunityKeepers.scope(viewer));
    if (found.isEmpty() && form.isValid()) {
      form.reject("number", "team.refused.noSuchNumber");
    }
    try {
      return Trying.done(form, () -> filling.put(shift, found.orElseThrow().id(), viewer.account()))
          ? Redirect.to("/duty-shifts/" + shift).saying("duty.put")
          : pages.shift(shift, form);
    } catch (JoiningRefused refused) {
      return pages.shift(shift, form).with("refusals", refused.refusals()).status(422);
    }
  }

  /** Offers the shift to everyone who fits. */
  @Post("/offers")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "shift")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect offer(long shift) {
    int asked = filling.offer(shift, viewer.account());
    Redirect back = Redirect.to("/duty-shifts/" + shift);
    return asked == 0 ? back.saying("duty.offered.nobody") : back.saying("duty.offered", asked);
  }

  /** Writes down the leave of someone who rang up. */
  @Post("/leaves")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "shift")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer leave(long shift, @Body Form form) {
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElse(0L);
    String reason = form.required("leaveReason", DutyPostController.LONGEST_REASON);
    return Trying.done(form, () -> filling.leave(shift, volunteer, reason, viewer.account()))
        ? Redirect.to("/duty-shifts/" + shift).saying("duty.left.noted")
        : pages.shift(shift, form);
  }

  /** Calls the shift off. */
  @Post("/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "shift")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer callOff(long shift, @Body Form form) {
    String reason = form.required("reason", DutyPostController.LONGEST_REASON);
    return Trying.done(form, () -> keeping.callOffOne(shift, reason))
        ? Redirect.to("/duty-shifts/" + shift).saying("duty.calledOff")
        : pages.shift(shift, form);
  }
}
