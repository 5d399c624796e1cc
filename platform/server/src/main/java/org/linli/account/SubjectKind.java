package org.linli.account;

/** What a membership is in. */
public enum SubjectKind {
  /** A city or district; the subject is its id. */
  TENANT,
  /** A university or another institution that spans tenants; the subject is its id. */
  INSTITUTION,
  /** The platform itself. */
  PLATFORM
}
