package org.linli.team;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.notice.NoticeKind;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/**
 * Tells volunteers what becomes of their belonging to teams, and leaders who asks to join. Called
 * in the transaction that changes it.
 */
@Singleton
class TeamNews {

  private static final String MINE = "/my-teams";

  private final TeamRegister teams;
  private final Leaders leaders;
  private final TellingVolunteers telling;

  TeamNews(TeamRegister teams, Leaders leaders, TellingVolunteers telling) {
    this.teams = teams;
    this.leaders = leaders;
    this.telling = telling;
  }

  /** Somebody asks to join: its leader, if it has one, is to answer. */
  void asked(long team) {
    leaders
        .of(team)
        .ifPresent(
            leader ->
                tell(NoticeKind.TEAM_ASKED, leader.volunteer(), "/led-teams/" + team, name(team)));
  }

  /** Somebody belongs to it now. */
  void joined(TeamMembership member) {
    tell(NoticeKind.TEAM_JOINED, member.volunteer(), MINE, name(member.team()));
  }

  /** Somebody who asked is not taken in. */
  void refused(TeamMembership asked, String reason) {
    tell(NoticeKind.TEAM_REFUSED, asked.volunteer(), MINE, name(asked.team()), reason);
  }

  /** Somebody belongs to it no more, though they didn't leave. */
  void removed(TeamMembership member, String reason) {
    tell(NoticeKind.TEAM_REMOVED, member.volunteer(), MINE, name(member.team()), reason);
  }

  /** Somebody leads it now. */
  void leads(long team, long volunteer) {
    tell(NoticeKind.TEAM_LEADER_NAMED, volunteer, "/led-teams/" + team, name(team));
  }

  private void tell(NoticeKind kind, long volunteer, String path, String... words) {
    telling.tell(kind, List.of(new Told(volunteer, path, List.of(words))));
  }

  private String name(long team) {
    return teams.findById(team).orElseThrow().name();
  }
}
