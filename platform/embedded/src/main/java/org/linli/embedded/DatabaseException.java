package org.linli.embedded;

/** The embedded database can't do what was asked; the message says why and what to do about it. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseException(String sentence) {
    super(sentence);
  }

  DatabaseException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
