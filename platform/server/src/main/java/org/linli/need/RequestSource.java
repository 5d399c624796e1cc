package org.linli.need;

/** How a request came (GD-5). */
enum RequestSource {
  /** The resident's own form, without an account. */
  RESIDENT,
  /** Someone rang or came, and the community wrote it down. */
  CLERK,
  /** It was gathered at a residents' meeting. */
  MEETING
}
