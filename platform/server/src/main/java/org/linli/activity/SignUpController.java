package org.linli.activity;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.joining.JoiningRefused;

/** A volunteer signs up, sees what they signed up for, confirms and cancels. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class SignUpController {

  private static final String MINE = "/my-activities";

  private final SigningUp signingUp;
  private final OwnSignUps own;
  private final BrowsingPages pages;

  SignUpController(SigningUp signingUp, OwnSignUps own, BrowsingPages pages) {
    this.signingUp = signingUp;
    this.own = own;
    this.pages = pages;
  }

  @Post("/sessions/{session}/sign-ups")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer signUp(long session, @Body Form form) {
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    try {
      SignUp signUp = signingUp.take(session, volunteer, Companion.read(form).orElse(null));
      return Redirect.to(MINE)
          .saying(
              signUp.state() == SignUpState.CONFIRMED
                  ? "activity.signedUp"
                  : "activity.signedUp.waiting");
    } catch (JoiningRefused refused) {
      long activity = pages.activityOf(session).orElseThrow(Problem::notFound);
      return pages
          .show(activity)
          .with("typedFor", session + "-" + volunteer)
          .with("typedName", form.text("companyName"))
          .with("typedRelation", form.text("companyRelation"))
          .with("typedPhone", form.text("companyPhone"))
          .with("refusals", refused.refusals())
          .status(422);
    }
  }

  @Get(MINE)
  @Access(signedIn = true)
  Page mine(@QueryValue(defaultValue = "1") int page) {
    return own.page(page);
  }

  @Post("/sign-ups/{signUp}/confirmation")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect confirm(long signUp) {
    signingUp.confirm(signUp);
    return Redirect.to(MINE).saying("activity.confirmed");
  }

  @Post("/sign-ups/{signUp}/cancellation")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect cancel(long signUp) {
    signingUp.cancel(signUp);
    return Redirect.to(MINE).saying("activity.takenBack");
  }
}
