package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Instant;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.web.Platform;

/** The page to log in on, and the way out. */
@Platform
@Controller
@Produces(MediaType.TEXT_HTML)
final class LoginController {

  private static final String NEXT = "next";

  private final LoggingIn loggingIn;
  private final EndingSessions ending;
  private final Visitors visitors;
  private final PageCookies cookies;

  LoginController(
      LoggingIn loggingIn, EndingSessions ending, Visitors visitors, PageCookies cookies) {
    this.loggingIn = loggingIn;
    this.ending = ending;
    this.visitors = visitors;
    this.cookies = cookies;
  }

  @Get("/login")
  @Access(anyone = true)
  Answer show(HttpRequest<?> request, @QueryValue(defaultValue = "") String next) {
    return Visit.of(request).isPresent() ? onward(next) : page(next).with(Form.empty());
  }

  @Post("/login")
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer logIn(HttpRequest<?> request, @Body Form form) {
    String login = form.required("login");
    String password = form.exact("password");
    if (password.isEmpty()) {
      form.reject("password", "form.required");
    }
    Page again = page(form.text(NEXT));
    if (!form.isValid()) {
      return again.with(form);
    }
    LogIn result = loggingIn.attempt(login, password, Audience.PAGES, visitors.origin(request));
    return switch (result) {
      case LogIn.In(Grant grant, boolean mustChange) -> {
        Visit.of(request).ifPresent(this::end);
        cookies.give(request, grant);
        yield mustChange ? Redirect.outside("/password") : onward(form.text(NEXT));
      }
      case LogIn.Wrong() -> again.with(form.reject("password", "account.login.wrong"));
      case LogIn.Disabled() -> again.with(form.reject("login", "account.login.disabled"));
      case LogIn.Locked(Instant until) ->
          again.with(form.reject("login", "account.login.locked", Opening.at(until)));
    };
  }

  @Post("/logout")
  @Access(anyone = true)
  @WithInitialPassword
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer logOut(HttpRequest<?> request) {
    Visit.of(request).ifPresent(this::end);
    cookies.forget(request);
    return Redirect.outside("/login").saying("account.logout.done");
  }

  private void end(Visit visit) {
    ending.end(visit.standing().account(), visit.standing().session(), Session.End.LOGOUT);
  }

  private static Answer onward(String next) {
    return Redirect.outside(SafePath.of(next).orElse("/choose"));
  }

  private static Page page(String next) {
    return Page.of("account/login").with(NEXT, SafePath.of(next).orElse(""));
  }
}
