package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Instant;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.web.Platform;

/** Changes one's own password; the only page that an initial password opens. */
@Platform
@Controller("/password")
@Produces(MediaType.TEXT_HTML)
final class PasswordController {

  private final Accounts accounts;
  private final SettingPasswords passwords;
  private final Doorkeeping door;
  private final Visitors visitors;

  PasswordController(
      Accounts accounts, SettingPasswords passwords, Doorkeeping door, Visitors visitors) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.door = door;
    this.visitors = visitors;
  }

  @Get
  @Access(signedIn = true)
  @WithInitialPassword
  Page show(HttpRequest<?> request) {
    return page(standing(request)).with(Form.empty());
  }

  @Post
  @Access(signedIn = true)
  @WithInitialPassword
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(HttpRequest<?> request, @Body Form form) {
    Standing standing = standing(request);
    Account account = accounts.findById(standing.account()).orElseThrow(Problem::notFound);
    NewPassword chosen = NewPassword.in(form);
    checkCurrent(account, form, visitors.origin(request).address());
    chosen.check(form, account, passwords);
    if (!form.isValid()) {
      return page(standing).with(form);
    }
    passwords.set(account, chosen.password(), standing.session());
    return Redirect.outside("/choose").saying("account.password.changed");
  }

  /** Whoever finds an unlocked screen may not guess on, either. */
  private void checkCurrent(Account account, Form form, String address) {
    Optional<Instant> closed = door.admit(account.login(), address);
    if (closed.isPresent()) {
      form.reject("current", "account.password.tooOften");
    } else if (passwords.isSame(form.exact("current"), account)) {
      door.welcome(account.login(), address);
    } else {
      form.reject("current", "account.password.wrong");
    }
  }

  private static Standing standing(HttpRequest<?> request) {
    return Visit.of(request).map(Visit::standing).orElseThrow(Problem::notFound);
  }

  private static Page page(Standing standing) {
    return Page.of("account/password")
        .with("initial", standing.mustChange())
        .with("login", standing.login());
  }
}
