package org.linli.volunteer;

/** Why someone needs to read a volunteer's data in full. */
enum RevealReason {
  /** 审核核对身份. */
  REVIEW,
  /** 联系本人. */
  CONTACT,
  /** 办理保险. */
  INSURANCE,
  /** 出具证明. */
  CERTIFICATE,
  /** 应急联络. */
  EMERGENCY,
  /** 更正资料. */
  CORRECTION
}
