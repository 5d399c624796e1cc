package org.linli.submission;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.idempotency.Idempotent;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Who hasn't sent, and more time for them, for programs. */
@Controller("/api/due")
class ExtensionApi {

  private static final int LONGEST_REASON = 300;

  private final DuePages due;
  private final OwingRows owing;
  private final Extensions extensions;
  private final Extending extending;
  private final Viewer viewer;

  ExtensionApi(
      DuePages due, OwingRows owing, Extensions extensions, Extending extending, Viewer viewer) {
    this.due = due;
    this.owing = owing;
    this.extensions = extensions;
    this.extending = extending;
    this.viewer = viewer;
  }

  /**
   * Who hasn't sent a turn, in the order of the national list; who needn't send it isn't among
   * them.
   *
   * @param form the form's id
   * @param turn the turn's key
   * @param county only of this county, by its code
   * @param township only of this town or street, by its code
   */
  @Get("/late")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<SubmissionApi.DueItem> late(
      @QueryValue String form,
      @QueryValue String turn,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    OwedTurn owed = due.owed(form, turn);
    AreaFilter area = AreaFilter.of(county, township);
    Paging paging = Part.asked(page, size, owing.unsent(owed, due.scope(), area));
    return Part.of(
        paging, owing.unsent(owed, due.scope(), area, paging), SubmissionApi.DueItem::of);
  }

  /** The extensions that a unit got for a turn, the latest first; the latest holds. */
  @Get("/{form}/{turn}/{sendingUnit}/extensions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "sendingUnit")
  List<ExtensionItem> list(String form, String turn, String sendingUnit) {
    ReportUnit unit = due.unit(due.owed(form, turn), sendingUnit);
    return extensions.of(form, turn, unit).stream().map(ExtensionItem::of).toList();
  }

  /** Gives a unit more time for one turn, and says why; only the level above it may. */
  @Post("/{form}/{turn}/{sendingUnit}/extensions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "sendingUnit")
  @Idempotent
  @Status(HttpStatus.NO_CONTENT)
  void extend(String form, String turn, String sendingUnit, @Body NewExtension more) {
    OwedTurn owed = due.owed(form, turn);
    ReportUnit unit = due.unit(owed, sendingUnit);
    due.requireExtends(owed, unit);
    Form typed = Form.empty().put("until", more.until()).put("reason", more.reason());
    typed.required("until");
    Optional<LocalDate> until = typed.day("until");
    String reason = typed.required("reason", LONGEST_REASON);
    if (!Trying.done(
        typed, () -> extending.extend(owed, unit, until.orElseThrow(), reason, viewer.account()))) {
      throw Problem.wrong(typed);
    }
  }

  /** Takes more time back, and says why: the turn's own day holds again. */
  @Post("/{form}/{turn}/{sendingUnit}/extensions/revocation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "sendingUnit")
  @Idempotent
  @Status(HttpStatus.NO_CONTENT)
  void revoke(String form, String turn, String sendingUnit, @Body NewExtension why) {
    OwedTurn owed = due.owed(form, turn);
    ReportUnit unit = due.unit(owed, sendingUnit);
    due.requireExtends(owed, unit);
    Form typed = Form.empty().put("reason", why.reason());
    String reason = typed.required("reason", LONGEST_REASON);
    if (!Trying.done(typed, () -> extending.revoke(owed, unit, reason, viewer.account()))) {
      throw Problem.wrong(typed);
    }
  }

  /**
   * More time.
   *
   * @param until the last day; not for taking it back
   * @param reason why
   */
  @Serdeable
  record NewExtension(@Nullable String until, @Nullable String reason) {}

  /**
   * An extension.
   *
   * @param until the last day; the turn's own where one was taken back
   * @param reason why
   */
  @Serdeable
  record ExtensionItem(LocalDate until, String reason, String givenAt) {
    static ExtensionItem of(Extension one) {
      return new ExtensionItem(one.until(), one.reason(), one.at().toString());
    }
  }
}
