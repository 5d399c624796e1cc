package org.linli.project;

/** What a project is mostly about; the words stand in the bundle. */
public enum ProjectCategory {
  /** 关爱帮扶. */
  CARE,
  /** 文明新风. */
  CIVILITY,
  /** 生态环保. */
  ENVIRONMENT,
  /** 文化体育. */
  CULTURE,
  /** 便民服务. */
  EVERYDAY_HELP,
  /** 平安应急. */
  SAFETY,
  /** 其他. */
  OTHER
}
