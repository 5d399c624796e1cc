package org.linli.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.Sample;
import org.linli.web.Browser;

/** Who tries the routes; each is made and logged in once, since both are made to be slow. */
final class TrialPeople {

  private final LinliServer server;
  private final Sample.Ground ground;
  private final People people;
  private final Map<String, Browser> browsers = new HashMap<>();
  private final Map<Browser, String> tokens = new HashMap<>();

  TrialPeople(LinliServer server, Sample.Ground ground) {
    this.server = server;
    this.ground = ground;
    this.people = new People(server);
  }

  String token(Browser who) {
    return tokens.computeIfAbsent(
        who,
        browser -> {
          Browser.Answer own = browser.get("/sessions");
          return own.status() == 200
              ? own.html().select("meta[name=csrf-token]").attr("content")
              : browser.get("/login").html().select("input[name=_csrf]").val();
        });
  }

  Browser nobody() {
    return browsers.computeIfAbsent("", any -> new Browser(server));
  }

  Browser rightly(Role role, TrialAddress address) {
    if (role == Role.OPERATOR) {
      return browsers.computeIfAbsent("operator", any -> people.logInOperator());
    }
    if (role == Role.INSTITUTION_STAFF && !address.ofTenant()) {
      return ofInstitution(address.place().orElse("90000001"));
    }
    if (!address.ofTenant()) {
      String login = "platform." + role.name().toLowerCase().replace('_', '-');
      return browsers.computeIfAbsent(
          login, any -> people.logIn(people.enroll(login, Subject.PLATFORM, role, Scope.NONE)));
    }
    return AccessTrials.WHOLE.contains(role)
        ? as(ground.tenant(), role)
        : address.place().map(path -> as(ground.tenant(), role, path)).orElse(as(role));
  }

  /** Someone who works for the part of an institution that has this path. */
  Browser ofInstitution(String path) {
    String login = "institution." + path;
    return browsers.computeIfAbsent(
        login,
        any ->
            people.logIn(
                people.enroll(
                    login,
                    Subject.ofInstitution(Long.parseLong(path.substring(0, 8))),
                    Role.INSTITUTION_STAFF,
                    new Scope(List.of(path)))));
  }

  Browser as(Role role) {
    return as(ground.tenant(), role);
  }

  Browser as(String tenant, Role role, String... scope) {
    return browsers.computeIfAbsent(
        tenant + " " + role + " " + String.join(",", scope),
        any -> people.logIn(people.enroll(tenant, role, scope)));
  }

  /** Someone of this tenant who has nothing to do with it. */
  Browser stranger() {
    return as(ground.tenant(), Role.VOLUNTEER, ground.elsewhere());
  }

  Browser logIn(String login) {
    return browsers.computeIfAbsent(login, people::logIn);
  }
}
