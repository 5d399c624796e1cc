package org.linli.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.account.SigningUp;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.web.Made;

/** Becoming a volunteer without an account, for programs. */
@Controller("/api/registrations")
class JoiningApi {

  private final PickingCommunity picking;
  private final Applying applying;
  private final SigningUp signingUp;

  JoiningApi(PickingCommunity picking, Applying applying, SigningUp signingUp) {
    this.picking = picking;
    this.applying = applying;
    this.signingUp = signingUp;
  }

  /**
   * Opens an account and applies with it, for oneself or as the guardian of a child; {@code
   * /api/session} then opens with the login name and the password. Whoever has an account applies
   * with it under {@code /api/volunteers}. Sent again, it finds the login name taken.
   */
  @Post
  @Access(anyone = true)
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> register(HttpRequest<?> request, @Body NewRegistration asked) {
    NewApplication application = asked.application();
    if (application == null) {
      throw Problem.wrong(Form.empty().reject("application", "form.required"));
    }
    long community =
        Optional.ofNullable(application.community())
            .flatMap(picking::find)
            .orElseThrow(Problem::notFound)
            .id();
    Form form =
        application
            .form()
            .put("login", asked.login())
            .put("password", asked.password())
            .put("again", asked.password());
    return applying
        .send(
            form,
            community,
            application.ward(),
            (checked, shownName) -> signingUp.openOnly(request, checked, shownName))
        .map(id -> Made.at("/volunteer", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** An account to be opened, and what is said with it. */
  @Serdeable
  record NewRegistration(
      @Nullable String login, @Nullable String password, @Nullable NewApplication application) {

    @Override
    public String toString() {
      return "NewRegistration";
    }
  }
}
