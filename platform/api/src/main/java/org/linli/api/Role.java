package org.linli.api;

/**
 * What a membership lets a person do. A role never says at which level: "city staff" is {@link
 * #STAFF} whose {@link Scope} is the tenant's root, "county staff" the same role with a county's.
 */
public enum Role {
  /** Enables plugins and manages people in one tenant. */
  TENANT_ADMINISTRATOR,
  /** League staff of a province, city, county, township or of communities, as the scope says. */
  STAFF,
  /** Head of a station in a community (站长). */
  STATION_HEAD,
  /** Social worker in a community (社工). */
  SOCIAL_WORKER,
  /** Staff of a university, college or partner unit. */
  INSTITUTION_STAFF,
  /** Leader of a team. */
  TEAM_LEADER,
  /** Registered volunteer. */
  VOLUNTEER,
  /** Resident who asks for help. */
  RESIDENT,
  /** Reads the audit log, changes nothing. */
  AUDITOR,
  /** Runs the platform; sees tenants, not their people. */
  OPERATOR
}
