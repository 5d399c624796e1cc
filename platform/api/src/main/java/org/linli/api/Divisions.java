package org.linli.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A port: the divisions of the current tenant, its own, those above and those below it. A province
 * knows its cities and counties, other tenants also their townships.
 */
public interface Divisions {

  /** Divisions by code; a code that is unknown is missing from the answer. */
  Map<String, DivisionFacts> byCodes(Collection<String> codes);

  /**
   * The divisions of a level in a part of the tenant, by code, without those that only fill a
   * level: a city without counties has none.
   */
  List<DivisionFacts> of(DivisionLevel level, Scope scope);
}
