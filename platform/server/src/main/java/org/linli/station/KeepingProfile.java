package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.TeamFacts;
import org.linli.api.Teams;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Says what is to be known of a station besides, and which teams serve there. */
@Singleton
class KeepingProfile {

  private final StationRegister stations;
  private final ProfileTable profiles;
  private final Teams teams;
  private final Audit audit;
  private final Clock clock;

  KeepingProfile(
      StationRegister stations, ProfileTable profiles, Teams teams, Audit audit, Clock clock) {
    this.stations = stations;
    this.profiles = profiles;
    this.teams = teams;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Says it.
   *
   * @param serving the teams of the community that serve there
   * @throws Refused if the sign is said to have been up before today comes, or a team is another
   *     community's
   */
  @Transactional
  void keep(long id, StationProfile profile, Collection<Long> serving) {
    Station station = stations.lock(id).orElseThrow();
    LocalDate sign = profile.signOn();
    if (sign != null && sign.isAfter(Time.today(clock))) {
      throw new Refused("signOn", "station.refused.future");
    }
    if (!of(station).stream().map(TeamFacts::id).toList().containsAll(serving)) {
      throw new Refused("teams", "station.refused.team");
    }
    profiles.put(id, profile);
    profiles.putTeams(id, Set.copyOf(serving));
    audit.record(
        "station.profileChanged",
        "station",
        id,
        Map.of("teams", Integer.toString(Set.copyOf(serving).size())));
  }

  /** The teams that may serve there: those of its community. */
  List<TeamFacts> of(Station station) {
    return teams
        .existingOn(Time.today(clock), List.of(station.communityId()))
        .getOrDefault(station.communityId(), List.of());
  }
}
