package org.linli.need;

/** Which part of a day suits the person who asks. */
enum DayPart {
  /** 都可以. */
  ANY,
  /** 上午. */
  MORNING,
  /** 下午. */
  AFTERNOON,
  /** 晚上. */
  EVENING
}
