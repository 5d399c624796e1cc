package org.linli.volunteer;

/**
 * What kind of service someone would like to do; the words stand in the bundle. Among them all that
 * GD-6 lists. Rows keep the names, so they never change.
 */
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
  EVENTS,
  /** 疫情防控. */
  EPIDEMIC_PREVENTION,
  /** 预防未成年人犯罪. */
  JUVENILE_CRIME,
  /** 垃圾分类. */
  WASTE_SORTING,
  /** 家电维修. */
  APPLIANCE_REPAIR,
  /** 维护公共环境与秩序. */
  PUBLIC_ORDER,
  /** 科普及政策法规宣传. */
  SCIENCE_AND_POLICY,
  /** 矛盾纠纷调处化解. */
  MEDIATION,
  /** 安全巡逻. */
  PATROL
}
