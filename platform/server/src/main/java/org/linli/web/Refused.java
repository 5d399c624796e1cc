package org.linli.web;

import java.util.List;

/**
 * A change that can't be made as asked, because of something a person can put right beside a field.
 * It ends the transaction that it is thrown in.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String messageKey;
  private final transient List<Object> args;

  /**
   * A refusal.
   *
   * @param field the field it is about, by its name in forms and in the API
   * @param messageKey the sentence that says what is wrong and what to do
   * @param args what fills the sentence's gaps
   */
  public Refused(String field, String messageKey, Object... args) {
    super(field + ": " + messageKey, null, false, false);
    this.field = field;
    this.messageKey = messageKey;
    this.args = List.of(args);
  }

  /** The field it is about. */
  public String field() {
    return field;
  }

  /** The key of the sentence. */
  public String messageKey() {
    return messageKey;
  }

  /** What fills the sentence's gaps. */
  public Object[] args() {
    return args.toArray();
  }
}
