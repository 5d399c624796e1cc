package org.linli.fund;

/** Where a grant stands. */
enum GrantState {
  ASKED,
  GRANTED,
  REFUSED
}
