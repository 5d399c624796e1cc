package org.linli.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linli.api.Role;

/** The roles that a tenant's administrator gives, and what scope goes with each. */
enum GivenRole {
  /** Always for the whole tenant. */
  TENANT_ADMINISTRATOR(Reach.TENANT),
  /** For any part. */
  STAFF(Reach.ANY),
  /** For one or more communities. */
  STATION_HEAD(Reach.COMMUNITIES),
  /** For one or more communities. */
  SOCIAL_WORKER(Reach.COMMUNITIES),
  /** For any part. */
  TEAM_LEADER(Reach.ANY),
  /** Always for the whole tenant. */
  AUDITOR(Reach.TENANT);

  /** How far a role may reach. */
  enum Reach {
    /** The whole tenant. */
    TENANT,
    /** A division or communities. */
    ANY,
    /** Communities. */
    COMMUNITIES
  }

  private final Reach reach;

  GivenRole(Reach reach) {
    this.reach = reach;
  }

  Reach reach() {
    return reach;
  }

  Role role() {
    return Role.valueOf(name());
  }

  static Optional<GivenRole> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  static List<GivenRole> all() {
    return List.of(values());
  }
}
