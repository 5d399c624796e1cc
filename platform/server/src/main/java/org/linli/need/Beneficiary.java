package org.linli.need;

/** For whom something is asked (服务对象). */
enum Beneficiary {
  /** 老人. */
  OLD,
  /** 儿童、青少年. */
  YOUNG,
  /** 残障人士. */
  DISABLED,
  /** 困难家庭. */
  HARDSHIP,
  /** 其他居民. */
  RESIDENT,
  /** 整栋楼、整个小区. */
  COMMUNITY
}
