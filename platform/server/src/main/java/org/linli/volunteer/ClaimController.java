package org.linli.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.linli.account.OneTimeCode;
import org.linli.account.SigningUp;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.web.Refused;

/**
 * Where a claim code leads, from a QR code or typed from paper. Looking at the page uses nothing
 * up; a code has 78 random bits, so guessing needs no counting.
 */
@Controller("/volunteer/claim")
@Produces(MediaType.TEXT_HTML)
final class ClaimController {

  private final Claiming claiming;
  private final VolunteerPages pages;
  private final SigningUp signingUp;
  private final Viewer viewer;

  ClaimController(Claiming claiming, VolunteerPages pages, SigningUp signingUp, Viewer viewer) {
    this.claiming = claiming;
    this.pages = pages;
    this.signingUp = signingUp;
    this.viewer = viewer;
  }

  @Get
  @Access(anyone = true)
  Page ask() {
    return Page.of("volunteer/claim-code").with(Form.empty());
  }

  @Post
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer open(@Body Form form) {
    Optional<OneTimeCode> code = OneTimeCode.parse(form.text("code"));
    return code.isPresent()
        ? Redirect.to("/volunteer/claim/" + code.get().grouped())
        : Page.of("volunteer/claim-code").with(form.reject("code", "volunteer.claim.wrong"));
  }

  @Get("/{code}")
  @Access(anyone = true)
  Page show(String code) {
    return find(code)
        .map(row -> page(code, row).with(Form.empty()))
        .orElseGet(() -> Page.of("volunteer/claim-over").status(404));
  }

  @Post("/{code}")
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer claim(HttpRequest<?> request, String code, @Body Form form) {
    Optional<VolunteerRow> row = find(code);
    if (row.isEmpty()) {
      return Page.of("volunteer/claim-over").status(404);
    }
    Page again = page(code, row.get());
    long account = viewer.account();
    if (!viewer.isSignedIn()) {
      signingUp.check(form, "");
      if (!form.isValid()) {
        return again.with(form);
      }
      try {
        account = signingUp.open(request, form, pages.card(row.get(), false).name());
      } catch (Refused refused) {
        return again.with(form.reject(refused.field(), refused.messageKey(), refused.args()));
      }
    }
    long id = claiming.claim(OneTimeCode.parse(code).orElseThrow(), account);
    return Redirect.to("/volunteer/" + id).saying("volunteer.claim.done");
  }

  private Optional<VolunteerRow> find(String code) {
    return OneTimeCode.parse(code).flatMap(claiming::find);
  }

  private Page page(String code, VolunteerRow row) {
    return pages
        .page("volunteer/claim", row, false)
        .with("code", code)
        .with("visitor", !viewer.isSignedIn())
        .with("forGuardian", claiming.isForGuardian(row));
  }
}
