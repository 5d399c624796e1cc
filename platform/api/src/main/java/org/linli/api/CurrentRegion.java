package org.linli.api;

/** A port: what the current tenant stands for. */
public interface CurrentRegion {

  /** What people call it: 湛江市. */
  String name();

  /** Its code in the national list of divisions; its scope is everything that begins with it. */
  String division();

  /** Whether it oversees other tenants and keeps no communities of its own. */
  boolean oversees();
}
