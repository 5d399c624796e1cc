package org.linli.station;

/**
 * What kind of facility houses a station (GD-8, BB-3): those that the documents name, found all
 * over the country.
 */
enum HostKind {
  /** 独立空间. */
  OWN_SPACE,
  /** 党群服务中心. */
  PARTY_CENTRE,
  /** 新时代文明实践站（所）. */
  CIVILIZATION_PRACTICE,
  /** 乡镇（街道）社会工作服务站. */
  SOCIAL_WORK_STATION,
  /** 城乡社区综合服务设施、便民服务中心. */
  COMMUNITY_SERVICE,
  /** 青年之家、青少年之家. */
  YOUTH_HOME,
  /** 退役军人服务站. */
  VETERANS_STATION,
  /** 残疾人之家. */
  DISABLED_HOME,
  /** 村（社区）养老服务站. */
  ELDERLY_CARE,
  /** 物业服务用房, where points are. */
  PROPERTY,
  /** Anything else; the words beside it say what. */
  OTHER
}
