package org.linli.account;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** Accounts, sessions and what else hangs on them, for the trials of every route. */
@Factory
final class AccountSamples {

  @Singleton
  Sample account() {
    return Sample.of("account", (server, ground) -> Found.common(socialWorker(server, ground)));
  }

  @Singleton
  Sample role() {
    return Sample.of(
        "PersonController.role", (server, ground) -> Found.common(Role.SOCIAL_WORKER.name()));
  }

  @Singleton
  Sample session() {
    return Sample.of(
        "SessionsController.session",
        (server, ground) -> {
          People people = new People(server);
          String login = people.enroll(ground.tenant(), Role.TEAM_LEADER, ground.township());
          people.logIn(login);
          String end =
              people
                  .logIn(login)
                  .get("/sessions")
                  .html()
                  .select("form[action~=^/sessions/[0-9]+/end]")
                  .attr("action");
          return Found.owned(end.replaceAll("\\D", ""), login);
        });
  }

  @Singleton
  Sample code() {
    return Sample.of(
        "InvitationController.code",
        (server, ground) -> Found.absent("NO-SUCH-CODE", "it opens for whoever holds it"));
  }

  private static long socialWorker(LinliServer server, Sample.Ground ground) {
    String login =
        new People(server).enroll(ground.tenant(), Role.SOCIAL_WORKER, ground.township());
    return server.get(Enrolling.class).enroll(login, login, People.PASSWORD, false);
  }
}
