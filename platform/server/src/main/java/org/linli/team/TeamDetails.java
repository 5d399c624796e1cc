package org.linli.team;

import java.time.LocalDate;
import org.linli.api.TeamCategory;

/**
 * What can be said of a team.
 *
 * @param name its name, at most 100 characters
 * @param category what it mostly does
 * @param directlySubordinate whether it is one of the league's own (直属队伍)
 * @param establishedOn its first day
 */
record TeamDetails(
    String name, TeamCategory category, boolean directlySubordinate, LocalDate establishedOn) {}
