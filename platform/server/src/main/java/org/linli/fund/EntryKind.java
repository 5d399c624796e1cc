package org.linli.fund;

/** What an entry of the fund is. */
enum EntryKind {
  DONATION,
  GRANT,
  /** It takes another entry back. */
  REVERSAL
}
