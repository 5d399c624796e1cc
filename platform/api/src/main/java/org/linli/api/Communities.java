package org.linli.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A port: the communities of the current tenant that exist today, unless said otherwise. One call
 * for many, never one call a row.
 */
public interface Communities {

  /** Communities by id; an id that is unknown is missing from the answer. */
  Map<Long, CommunityFacts> byIds(Collection<Long> ids);

  /**
   * Communities by id, those that have been closed included, for records that outlive them; an id
   * that is unknown is missing from the answer.
   */
  Map<Long, CommunityFacts> everByIds(Collection<Long> ids);

  /** Communities by their twelve-digit code; a code that is unknown is missing from the answer. */
  Map<String, CommunityFacts> byDivisionCodes(Collection<String> codes);

  /** Every community in a part of the tenant, in the order of the national list. */
  List<CommunityFacts> within(Scope scope);

  /**
   * Every community that there is or was in a part of the tenant, those that have been closed
   * included, in the order of the national list: for what is asked of past days.
   */
  List<CommunityFacts> everWithin(Scope scope);

  /** Communities with exactly this official or short name: names are not unique. */
  List<CommunityFacts> named(String name);

  /** How many communities count in a part of the tenant: residents' and villagers' committees. */
  long countable(Scope scope);

  /**
   * How many communities count in each division of a level.
   *
   * @return by the division's code; a division without any is missing
   */
  Map<String, Long> countableBy(DivisionLevel level, Scope scope);

  /**
   * A place people have a name for, made if no place of that name hangs there yet. Audited when
   * made.
   *
   * @param name its name
   * @param parent the code of the smallest known division that it lies in
   * @return its id
   * @throws IllegalArgumentException if the current tenant has no such division
   */
  long namedPlace(String name, String parent);
}
