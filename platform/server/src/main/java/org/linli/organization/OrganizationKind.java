package org.linli.organization;

/** What an organization is. */
public enum OrganizationKind {
  /** 团委, at the level of the division where it lies. */
  LEAGUE_COMMITTEE,
  /** 团支部, of a university or a company. */
  LEAGUE_BRANCH,
  /** 高等学校, known by its national code. */
  UNIVERSITY,
  /** 二级学院, below its university. */
  COLLEGE,
  /** 中职、技工院校. */
  VOCATIONAL_SCHOOL,
  /** 中学. */
  MIDDLE_SCHOOL,
  COMPANY,
  /** 物业服务企业. */
  PROPERTY_MANAGER,
  SOCIAL_ORGANIZATION,
  /** 志愿服务组织, league-affiliated or not. */
  VOLUNTEER_ORGANIZATION,
  /** 机关事业单位. */
  GOVERNMENT_UNIT,
  /** 共建单位 that has people of its own on the platform. */
  PARTNER_UNIT,
  OTHER
}
