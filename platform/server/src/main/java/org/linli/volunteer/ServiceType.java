package org.linli.volunteer;

/** What kind of service someone would like to do; the words stand in the bundle. */
public enum ServiceType {
  /** 为老服务. */
  OLD_PEOPLE,
  /** 青少年服务. */
  YOUNG_PEOPLE,
  /** 助残服务. */
  DISABLED_PEOPLE,
  /** 困难帮扶. */
  HARDSHIP,
  /** 环境保护. */
  ENVIRONMENT,
  /** 文明创建. */
  CIVILITY,
  /** 文化体育. */
  CULTURE,
  /** 健康服务. */
  HEALTH,
  /** 教育培训. */
  EDUCATION,
  /** 法律服务. */
  LEGAL_AID,
  /** 平安建设. */
  SAFETY,
  /** 交通引导. */
  TRAFFIC,
  /** 应急救援. */
  EMERGENCY,
  /** 便民服务. */
  EVERYDAY_HELP,
  /** 赛会服务. */
  EVENTS
}
