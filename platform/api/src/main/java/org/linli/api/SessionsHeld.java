package org.linli.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A port: the activities' sessions of the current tenant's communities that took place: announced,
 * not cancelled, and somebody's hours stand for them. One call for many communities.
 */
public interface SessionsHeld {

  /** How often something took place in some communities in a year, by project and month. */
  List<Held> byMonth(Collection<Long> communities, int year);

  /**
   * Those of some communities that announced any session at all for a year: the others don't keep
   * their activities here, so that nothing is known of them.
   */
  Set<Long> announcing(Collection<Long> communities, int year);

  /**
   * The day of the first session that each of some communities ever announced, up to the end of a
   * year: of the time before nothing is known. One that announced none is missing.
   */
  Map<Long, LocalDate> since(Collection<Long> communities, int year);

  /**
   * The sessions that took place in a community in a year, the latest first, each with its page.
   */
  RecordsBehind records(long community, int year, Paging asked);

  /** Those among them that belong to any project. */
  RecordsBehind ofProjects(long community, int year, Paging asked);

  /**
   * How often something took place in a month.
   *
   * @param project null for what belongs to no project
   * @param month from 1
   */
  record Held(long community, @Nullable Long project, int month, int sessions) {}
}
