package org.linli.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A port: the volunteer service stations and points of the current tenant (志愿服务站、点). One call for
 * many communities, never one call a row.
 *
 * <p>Where something is missing, people mend it on {@code /stations/{id}/edit} below the tenant; a
 * new station is opened on {@code /communities/{community}/stations/new}.
 */
public interface Stations {

  /**
   * The stations and points that were open in some communities on a day, with what was true of them
   * on that day: stations before points, the oldest first.
   *
   * @return by the community's id; a community without any is missing from the answer
   */
  Map<Long, List<StationFacts>> openOn(LocalDate day, Collection<Long> communities);

  /**
   * Those of some stations and points that were open on a day, with what was true of them on it.
   *
   * @return by the station's id; one that wasn't open is missing from the answer
   */
  Map<Long, StationFacts> byIds(LocalDate day, Collection<Long> stations);

  /**
   * Every station and point that some communities have, had or plan, with its days, from which any
   * day's state follows: for trends, one call for all days.
   *
   * @return by the community's id, stations before points; a community without any is missing
   */
  Map<Long, List<StationDays>> ever(Collection<Long> communities);

  /**
   * What is known of some stations and points besides, as it is now.
   *
   * @return by the station's id; an id that is unknown is missing from the answer
   */
  Map<Long, StationProfileFacts> profiles(Collection<Long> stations);
}
