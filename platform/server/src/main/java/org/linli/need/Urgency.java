package org.linli.need;

/** How soon help is needed; the deadlines of each are the tenant's. */
enum Urgency {
  /** 不急. */
  NORMAL,
  /** 这几天. */
  SOON,
  /** 紧急. */
  URGENT
}
