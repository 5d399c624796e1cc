package org.linli.submission;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Trying;

/** More time for tenants below and for universities, for programs. */
@Controller("/api/received-extensions")
class ReceivedTimeApi {

  private static final int LONGEST_REASON = 300;

  private final ReceivedTime asked;
  private final GivingTime giving;
  private final Viewer viewer;

  ReceivedTimeApi(ReceivedTime asked, GivingTime giving, Viewer viewer) {
    this.asked = asked;
    this.giving = giving;
    this.viewer = viewer;
  }

  /** Gives a tenant below, or a university, more time for its form of one turn, and says why. */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Idempotent
  @Status(HttpStatus.NO_CONTENT)
  void extend(@Body More more) {
    ReceivedTime.Asked one = asked.find(text(more.sender()), more.form() + "/" + more.turn());
    Form typed = Form.empty().put("until", more.until()).put("reason", more.reason());
    typed.required("until");
    Optional<LocalDate> until = typed.day("until");
    String reason = typed.required("reason", LONGEST_REASON);
    if (!Trying.done(
        typed,
        () -> giving.extend(one.to(), one.turn(), until.orElseThrow(), reason, viewer.account()))) {
      throw Problem.wrong(typed);
    }
  }

  /** Takes it back: the turn's own day holds again. */
  @Post("/revocation")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Idempotent
  @Status(HttpStatus.NO_CONTENT)
  void revoke(@Body More more) {
    ReceivedTime.Asked one = asked.find(text(more.sender()), more.form() + "/" + more.turn());
    Form typed = Form.empty().put("reason", more.reason());
    String reason = typed.required("reason", LONGEST_REASON);
    if (!Trying.done(typed, () -> giving.revoke(one.to(), one.turn(), reason, viewer.account()))) {
      throw Problem.wrong(typed);
    }
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }

  /**
   * More time.
   *
   * @param sender the tenant below; the university's id where universities send the form
   * @param until the last day; not for taking it back
   * @param reason why
   */
  @Serdeable
  record More(
      @Nullable String sender,
      @Nullable String form,
      @Nullable String turn,
      @Nullable String until,
      @Nullable String reason) {}
}
