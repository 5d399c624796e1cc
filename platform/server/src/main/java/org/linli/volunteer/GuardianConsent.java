package org.linli.volunteer;

/** How a guardian agreed that someone under eighteen serves. */
public enum GuardianConsent {
  /** Not at all so far: without it the guardian comes along. */
  NONE,
  /** With their own account. */
  ACCOUNT,
  /** On paper, which the community has seen and keeps. */
  PAPER,
  /** On a paper whose picture is on file. */
  FILE
}
