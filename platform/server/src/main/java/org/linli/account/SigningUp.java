package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.web.Refused;

/**
 * Opens an account for a visitor on the way to something else, with the fields {@code login},
 * {@code password} and {@code again} of a form. An account alone opens no tenant: what it may do
 * there is decided there.
 */
@Singleton
public class SigningUp {

  private static final String LOGIN = "login";

  private final Accounts accounts;
  private final PasswordRules rules;
  private final PasswordHashes hashes;
  private final OpeningSessions sessions;
  private final Doorkeeping door;
  private final Visitors visitors;
  private final PageCookies cookies;
  private final Clock clock;

  SigningUp(
      Accounts accounts,
      PasswordRules rules,
      PasswordHashes hashes,
      OpeningSessions sessions,
      Doorkeeping door,
      Visitors visitors,
      PageCookies cookies,
      Clock clock) {
    this.accounts = accounts;
    this.rules = rules;
    this.hashes = hashes;
    this.sessions = sessions;
    this.door = door;
    this.visitors = visitors;
    this.cookies = cookies;
    this.clock = clock;
  }

  /**
   * Notes in the form what is wrong with the login name and the password.
   *
   * @param name the person's name, which must not be the password
   */
  public void check(Form form, String name) {
    String typed = form.required(LOGIN);
    if (!typed.isEmpty()) {
      Login.of(typed)
          .ifPresentOrElse(
              login -> {
                if (accounts.findByLogin(login).isPresent()) {
                  form.reject(LOGIN, "account.signUp.taken");
                }
              },
              () -> form.reject(LOGIN, "account.signUp.login"));
    }
    String password = form.exact("password");
    rules
        .problemWith(password, Login.normal(typed), name)
        .ifPresent(
            key -> form.reject("password", key, PasswordRules.SHORTEST, PasswordRules.LONGEST));
    if (!form.exact("again").equals(password)) {
      form.reject("again", "account.password.different");
    }
  }

  /**
   * Opens the account of a form that was checked, and logs its owner in.
   *
   * @param shownName what people call them, as far as everyone may read it
   * @return the account's id
   * @throws Refused if someone took the login name meanwhile
   */
  @Transactional("control")
  public long open(HttpRequest<?> request, Form form, String shownName) {
    Account account = make(request, form, shownName);
    cookies.give(request, sessions.open(account, Audience.PAGES, visitors.origin(request)));
    return account.key();
  }

  /**
   * Opens the account of a form that was checked, for a program, which logs in by itself.
   *
   * @param shownName what people call its owner, as far as everyone may read it
   * @return the account's id
   * @throws Refused if someone took the login name meanwhile
   */
  @Transactional("control")
  public long openOnly(HttpRequest<?> request, Form form, String shownName) {
    return make(request, form, shownName).key();
  }

  private Account make(HttpRequest<?> request, Form form, String shownName) {
    if (door.admitSignUp(visitors.origin(request).address()).isPresent()) {
      throw Problem.of(429, "account.signUp.tooOften");
    }
    String login = Login.of(form.text(LOGIN)).orElseThrow();
    if (accounts.reserve(login, shownName, clock.instant()) == 0) {
      throw new Refused(LOGIN, "account.signUp.taken");
    }
    Account account = accounts.findByLogin(login).orElseThrow();
    accounts.setPassword(
        account.key(), hashes.hash(form.exact("password")), false, clock.instant());
    return account;
  }
}
