package org.linli.testing;

import java.util.List;
import java.util.Map;
import org.linli.account.Enrolling;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.web.Browser;

/** People for tests: made when they are asked for, and logged in through the real page. */
public final class People {

  /** Everyone's password. */
  public static final String PASSWORD = "tugboat mango 7 lantern";

  private final LinliServer server;

  /** The people of a server. */
  public People(LinliServer server) {
    this.server = server;
  }

  /**
   * A browser in which someone has logged in who holds one role in one tenant.
   *
   * @param scope prefixes of paths; none for the whole tenant
   */
  public Browser logIn(String tenant, Role role, String... scope) {
    return logIn(enroll(tenant, role, scope));
  }

  /** A browser in which an operator has logged in. */
  public Browser logInOperator() {
    return logIn(enroll("operator", Subject.PLATFORM, Role.OPERATOR, Scope.NONE));
  }

  /** A browser in which the owner of this login name has logged in. */
  public Browser logIn(String login) {
    return logIn(new Browser(server), login);
  }

  /** The same browser, in which the owner of this login name has logged in. */
  public static Browser logIn(Browser browser, String login) {
    Browser.Answer answer =
        browser.submit(browser.get("/login"), Map.of("login", login, "password", PASSWORD));
    if (answer.status() != 303) {
      throw new AssertionError(login + " can't log in: " + answer.status() + answer.body());
    }
    return browser;
  }

  /** Makes someone who holds one role in one tenant; returns the login name. */
  public String enroll(String tenant, Role role, String... scope) {
    List<String> prefixes =
        scope.length == 0 ? List.of(server.tenant(tenant).division()) : List.of(scope);
    String login =
        "%s.%s.%s"
            .formatted(
                tenant, role.name().toLowerCase().replace('_', '-'), String.join("-", prefixes));
    return enroll(login, Subject.of(new TenantId(tenant)), role, new Scope(prefixes));
  }

  /** Makes someone with any membership; returns the login name. */
  public String enroll(String login, Subject subject, Role role, Scope scope) {
    Enrolling enrolling = server.get(Enrolling.class);
    long account = enrolling.enroll(login, login, PASSWORD, false);
    enrolling.appoint(account, subject, role, scope);
    return login;
  }
}
