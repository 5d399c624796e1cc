package org.linli.tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as its file describes it.
 *
 * @param id its name in addresses
 * @param name what people call it: 湛江市
 * @param kind province, city or district
 * @param division its code in the national list of divisions: {@code 44}, {@code 4408}, {@code
 *     500109}
 * @param reportsTo the overseeing tenant, if any
 * @param hosts host names of its own; a request there sees no other tenant
 * @param server the name of the database server it is placed on
 * @param isPublic whether {@code /} lists it
 * @param plugins the plugins it may use, and those it starts with, with their settings
 */
public record Tenant(
    TenantId id,
    String name,
    TenantKind kind,
    String division,
    @Nullable TenantId reportsTo,
    List<String> hosts,
    String server,
    boolean isPublic,
    Plugins plugins) {

  /** A tenant keeps its own copies. */
  public Tenant {
    hosts = List.copyOf(hosts);
  }

  /** The tenant above, if this one reports to any. */
  public Optional<TenantId> above() {
    return Optional.ofNullable(reportsTo);
  }

  /**
   * The plugins of a tenant.
   *
   * @param permitted the ids it may use
   * @param starting the ids enabled at onboarding
   * @param settings by plugin and key, the values that hold until an administrator chooses others
   */
  public record Plugins(
      List<String> permitted, List<String> starting, Map<String, Map<String, String>> settings) {

    /** The plugins of a tenant that has none. */
    public static final Plugins NONE = new Plugins(List.of(), List.of(), Map.of());

    /** Keeps its own copies. */
    public Plugins {
      permitted = List.copyOf(permitted);
      starting = List.copyOf(starting);
      settings = Map.copyOf(settings);
    }
  }
}
