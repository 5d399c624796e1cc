package org.linli.key;

/** Why someone needs to read in full whom to call. */
public enum RevealReason {
  /** 工作联系. */
  WORK,
  /** 为居民转接求助. */
  REQUEST,
  /** 核实信息. */
  VERIFY,
  /** 检查走访. */
  VISIT,
  /** 应急联络. */
  EMERGENCY
}
