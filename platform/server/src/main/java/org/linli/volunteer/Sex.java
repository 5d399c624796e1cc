package org.linli.volunteer;

/** What the document says. */
public enum Sex {
  /** 女. */
  FEMALE,
  /** 男. */
  MALE
}
