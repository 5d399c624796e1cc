package org.linli.job;

import org.linli.api.Message;

/** A job that can't be done, with words for whoever asked for it. */
public final class JobFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message words;

  /** Says why, and what to do. */
  public JobFailure(String messageKey, Object... args) {
    super(messageKey);
    this.words = Message.of(messageKey, args);
  }

  Message words() {
    return words;
  }
}
