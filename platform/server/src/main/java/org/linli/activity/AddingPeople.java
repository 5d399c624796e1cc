package org.linli.activity;

import jakarta.inject.Singleton;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.team.LedTeams;

/**
 * Who may add people to a session that nobody signed up: those who keep the community, and the
 * leader of the team that runs it or whoever is in charge, standing at the gate.
 */
@Singleton
public class AddingPeople {

  private final SessionTable sessions;
  private final LedTeams led;
  private final Viewer viewer;

  AddingPeople(SessionTable sessions, LedTeams led, Viewer viewer) {
    this.sessions = sessions;
    this.led = led;
    this.viewer = viewer;
  }

  /** Whether the viewer may. */
  public boolean isOpen(SessionFacts session) {
    if (sessions
        .pathOf(session.id())
        .filter(CommunityKeepers.scope(viewer)::contains)
        .isPresent()) {
      return true;
    }
    Long team = session.team();
    return viewer.has(Role.TEAM_LEADER)
        && (session.personInCharge() == viewer.account()
            || team != null && led.leads(viewer.account(), team));
  }

  /** Where the people belong whom the viewer may add. */
  public Scope from() {
    return viewer.scope(
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER);
  }
}
