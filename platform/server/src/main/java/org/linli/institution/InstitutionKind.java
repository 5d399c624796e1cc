package org.linli.institution;

/** What an institution is as a whole; its parts are of the same kind. */
public enum InstitutionKind {
  /** 高校, with its 二级学院. */
  UNIVERSITY,
  /** 共建单位, with its departments. */
  PARTNER_UNIT
}
