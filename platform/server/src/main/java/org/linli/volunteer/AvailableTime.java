package org.linli.volunteer;

/** When someone can usually serve; the words stand in the bundle. */
public enum AvailableTime {
  /** 工作日上午. */
  WEEKDAY_MORNING,
  /** 工作日下午. */
  WEEKDAY_AFTERNOON,
  /** 工作日晚上. */
  WEEKDAY_EVENING,
  /** 周末上午. */
  WEEKEND_MORNING,
  /** 周末下午. */
  WEEKEND_AFTERNOON,
  /** 周末晚上. */
  WEEKEND_EVENING,
  /** 节假日. */
  HOLIDAYS,
  /** 寒暑假. */
  SCHOOL_HOLIDAYS
}
