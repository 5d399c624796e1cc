package org.linli.api;

import java.util.Optional;

/**
 * Tells where an object lies, so that {@link Access#scopeFrom()} can be checked before the route
 * runs. A bean; the core has one for each kind of object, a plugin brings those of its own kinds.
 */
public interface ScopeSource {

  /** The path variable that this source understands, for example {@code "community"}. */
  String name();

  /**
   * Where the object lies.
   *
   * @param id the path variable's text
   * @return the object's path in the division tree (see {@link Scope}); empty when there is no such
   *     object in the current tenant, which answers 404
   */
  Optional<String> pathOf(String id);
}
