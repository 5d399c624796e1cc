package org.linli.project;

/** Whom a project mostly serves; the words stand in the bundle. */
public enum TargetGroup {
  /** 老年人. */
  OLD_PEOPLE,
  /** 青少年. */
  YOUNG_PEOPLE,
  /** 残疾人. */
  DISABLED_PEOPLE,
  /** 困难家庭. */
  HARDSHIP,
  /** 全体居民. */
  EVERYONE
}
