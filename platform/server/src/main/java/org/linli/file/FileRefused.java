package org.linli.file;

import java.util.List;

/** A file that isn't kept, and why, in words. */
public final class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageKey;
  private final transient List<Object> args;

  /** Refuses a file, with the key of the sentence and what it names. */
  public FileRefused(String messageKey, Object... args) {
    super(messageKey, null, false, false);
    this.messageKey = messageKey;
    this.args = List.of(args);
  }

  /** The key of the sentence that says what is wrong and what to do. */
  public String messageKey() {
    return messageKey;
  }

  /** What the sentence names. */
  public Object[] args() {
    return args.toArray();
  }
}
