package org.linli.api;

/** A group of a community's people that is counted once a year. One person can be in several. */
public enum PopulationGroup {
  /** 常住居民. */
  RESIDENTS,
  /** 团员. */
  LEAGUE_MEMBERS,
  /** 在册弱势困难群体, each person once, however many of the groups below they are in. */
  IN_NEED,
  /** 老年人, of sixty years and more. */
  ELDERLY,
  /** 孤寡、独居、空巢老人. */
  ELDERLY_ALONE,
  /** 残疾人. */
  DISABLED,
  /** 困境儿童、重点青少年. */
  CHILDREN_IN_NEED,
  /** 低保、特困人员. */
  LOW_INCOME
}
