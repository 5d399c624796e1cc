package org.linli.api;

/** What a team mostly does. */
public enum TeamCategory {
  /** 社区服务. */
  COMMUNITY_SERVICE,
  /** 公益慈善. */
  CHARITY,
  /** 文体活动. */
  CULTURE_AND_SPORT,
  /** 环境保护. */
  ENVIRONMENT,
  /** 应急. */
  EMERGENCY,
  /** 其他. */
  OTHER
}
