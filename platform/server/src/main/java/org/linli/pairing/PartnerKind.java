package org.linli.pairing;

/** What a community is paired with. */
public enum PartnerKind {
  /** A university or one of its colleges. */
  UNIVERSITY,
  /** A partner unit that has people of its own on the platform, or one of its departments. */
  PARTNER_UNIT,
  /** A vocational or technical school. */
  VOCATIONAL_SCHOOL,
  /** A middle school. */
  MIDDLE_SCHOOL,
  /** A company. */
  COMPANY,
  /** A social organization. */
  SOCIAL_ORGANIZATION,
  /** A government unit or public institution. */
  PUBLIC_UNIT,
  /** Anything else. */
  OTHER;

  /** Whether only an institution of the platform is of that kind. */
  boolean isOfPlatform() {
    return this == UNIVERSITY || this == PARTNER_UNIT;
  }
}
