package org.linli.activity;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** An activity, a session of it and a sign-up, for the trials of every route. */
@Factory
final class ActivitySamples {

  @Singleton
  Sample activity() {
    return Sample.of(
        "activity",
        (server, ground) -> {
          Made made = make(server, ground);
          return Found.lying(made.desk().session(made.session()).facts().activity(), made.path());
        });
  }

  @Singleton
  Sample session() {
    return Sample.of(
        "session",
        (server, ground) -> {
          Made made = make(server, ground);
          return Found.lying(made.session(), made.path());
        });
  }

  /** One's own, for those who confirm and cancel it. */
  @Singleton
  Sample signUp() {
    return Sample.of(
        "signUp",
        (server, ground) -> {
          Made made = make(server, ground);
          long volunteer = made.desk().volunteer(made.community());
          String login = made.desk().own(volunteer);
          return Found.owned(made.desk().take(made.session(), volunteer).id(), login);
        });
  }

  /** Somebody's, for those who keep the activity. */
  @Singleton
  Sample signUpOnRoster() {
    return Sample.of("RosterController.signUp", ActivitySamples::somebodys);
  }

  @Singleton
  Sample signUpOnRosterOfTheApi() {
    return Sample.of("SessionKeepingApi.signUp", ActivitySamples::somebodys);
  }

  /** Whoever is logged in asks how they stand to it. */
  @Singleton
  Sample openSession() {
    return Sample.of(
        "StandingApi.session", (server, ground) -> Found.shared(make(server, ground).session()));
  }

  private static Found somebodys(LinliServer server, Ground ground) {
    Made made = make(server, ground);
    long volunteer = made.desk().volunteer(made.community());
    return Found.lying(made.desk().take(made.session(), volunteer).id(), made.path());
  }

  private static Made make(LinliServer server, Ground ground) {
    ActivityDesk desk = new ActivityDesk(server, ground.tenant());
    long community = desk.community(ground.township());
    long session = desk.published(community, ActivityDesk.details("门口的活动"), 5);
    return new Made(desk, community, session, desk.pathOf(community));
  }

  private record Made(ActivityDesk desk, long community, long session, String path) {}
}
