package org.linli.api;

/**
 * Who fills a report for itself: a part of the division tree, or a university.
 *
 * @param kind what it is
 * @param key the record it stands for, the same for ever: a division's code, a community's id, an
 *     institution's key
 * @param name what it is called
 * @param path where it lies (see {@link Scope}); for a university the division of the tenant whose
 *     records are asked
 */
public record ReportUnit(Kind kind, String key, String name, String path) {

  /** What fills reports, from below. */
  public enum Kind {
    /** A community or village. */
    COMMUNITY,
    /** A town or street. */
    TOWNSHIP,
    /** A county, county-level city or district within the tenant. */
    COUNTY,
    /** The whole tenant: a city, or a district that is a tenant of its own. */
    TENANT,
    /** A university or college. */
    UNIVERSITY
  }
}
