package org.linli.pairing;

/** What a community is paired with. */
public enum PartnerKind {
  /** A university or one of its colleges. */
  UNIVERSITY,
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
  OTHER
}
