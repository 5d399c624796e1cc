package org.linli.account;

/** What the door says to a request. */
enum Entrance {
  /** Come in. */
  OPEN,
  /** Say first who you are. */
  UNKNOWN,
  /** Change the password first that someone else gave you. */
  PASSWORD_FIRST,
  /** There is no such thing, for you. */
  HIDDEN,
  /** There is, and not for your role. */
  FORBIDDEN
}
