package org.linli.api;

import java.util.Collection;
import java.util.Map;

/**
 * A port: sums of service in the current tenant, exact at any moment, at a cost that doesn't grow
 * with the ledger. One call for many communities; a community without any is missing from answers.
 */
public interface ServiceTotals {

  /** What was served in some communities in a year, whoever served. */
  Map<Long, Served> in(Collection<Long> communities, int year);

  /**
   * How many services (人次) the volunteers registered in some communities did in a year, wherever in
   * the tenant.
   */
  Map<Long, Long> byRegistered(Collection<Long> communities, int year);

  /** How many people served at least so many minutes in each of some communities in a year. */
  Map<Long, Long> people(Collection<Long> communities, int year, long minutes);

  /** Those people of a community, who served most first, each with their page. */
  RecordsBehind peopleBehind(long community, int year, long minutes, Paging asked);

  /** The volunteers registered in a community with their services in a year, most first. */
  RecordsBehind registeredBehind(long community, int year, Paging asked);

  /**
   * Sums.
   *
   * @param minutes all that is credited
   * @param services how many services (人次)
   */
  record Served(long minutes, long services) {}
}
