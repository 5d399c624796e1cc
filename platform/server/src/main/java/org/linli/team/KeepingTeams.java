package org.linli.team;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Establishes teams, changes what is said of them, disbands them. */
@Singleton
class KeepingTeams {

  private final TeamRegister teams;
  private final Audit audit;
  private final Clock clock;

  KeepingTeams(TeamRegister teams, Audit audit, Clock clock) {
    this.teams = teams;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Establishes a team in a community.
   *
   * @return its id
   * @throws Refused if its name is taken there, or its first day lies ahead
   */
  @Transactional
  long establish(long community, TeamDetails details) {
    teams.lockCommunity(community).orElseThrow(() -> new Refused("name", "community.refused.gone"));
    check(community, details, 0);
    Team team =
        teams.save(
            new Team(
                null,
                community,
                details.name(),
                details.category(),
                details.directlySubordinate(),
                details.establishedOn(),
                null,
                null,
                clock.instant()));
    record("team.established", team.key(), details);
    return team.key();
  }

  /**
   * Changes what is said of a team.
   *
   * @throws Refused if its name is taken, or its first day can't be
   */
  @Transactional
  void change(long id, TeamDetails details) {
    Team known = teams.findById(id).orElseThrow();
    teams.lockCommunity(known.communityId());
    Team team = teams.lock(id).orElseThrow();
    if (team.exists()) {
      check(team.communityId(), details, id);
    }
    LocalDate disbanded = team.disbandedOn();
    if (disbanded != null && details.establishedOn().isAfter(disbanded)) {
      throw new Refused("establishedOn", "team.refused.afterDisbanding", disbanded);
    }
    teams.change(
        id,
        details.name(),
        details.category(),
        details.directlySubordinate(),
        details.establishedOn());
    record("team.changed", id, details);
  }

  /**
   * Disbands a team.
   *
   * @param day the first day on which it no longer exists; its own first day if it was added by
   *     mistake
   * @param reason why, in words
   * @throws Refused if the day can't be, or it is disbanded already
   */
  @Transactional
  void disband(long id, LocalDate day, String reason) {
    Team team = teams.lock(id).orElseThrow();
    if (!team.exists()) {
      throw new Refused("disbandedOn", "team.refused.disbandedAlready");
    }
    if (day.isAfter(today())) {
      throw new Refused("disbandedOn", "team.refused.future");
    }
    if (day.isBefore(team.establishedOn())) {
      throw new Refused("disbandedOn", "team.refused.beforeFirstDay", team.establishedOn());
    }
    teams.setDisbanded(id, day, reason);
    audit.record("team.disbanded", "team", id, Map.of("disbandedOn", day.toString()));
  }

  /**
   * Takes a disbanding back: the team existed all the time.
   *
   * @throws Refused if its name has been given to another one
   */
  @Transactional
  void takeBack(long id) {
    Team known = teams.findById(id).orElseThrow();
    teams.lockCommunity(known.communityId());
    Team team = teams.lock(id).orElseThrow();
    if (team.exists()) {
      return;
    }
    if (teams.existingNamed(team.communityId(), team.name(), id) > 0) {
      throw new Refused("disbandedOn", "team.refused.sameName");
    }
    teams.setDisbanded(id, null, null);
    audit.record("team.restored", "team", id);
  }

  private void check(long community, TeamDetails details, long except) {
    if (details.establishedOn().isAfter(today())) {
      throw new Refused("establishedOn", "team.refused.future");
    }
    if (teams.existingNamed(community, details.name(), except) > 0) {
      throw new Refused("name", "team.refused.sameName");
    }
  }

  private void record(String action, long id, TeamDetails details) {
    audit.record(
        action,
        "team",
        id,
        Map.of(
            "category", details.category().name(),
            "directlySubordinate", Boolean.toString(details.directlySubordinate()),
            "establishedOn", details.establishedOn().toString()));
  }

  private LocalDate today() {
    return Time.today(clock);
  }
}
