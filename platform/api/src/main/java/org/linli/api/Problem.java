package org.linli.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stops a request with an error page (or problem+json for the API) that says what is wrong, why and
 * what to do. For input that a person can put right beside the field, use {@link Form} instead.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient @Nullable Message what;
  private final transient @Nullable Clause clause;
  private final transient Map<String, Message> fields;
  private final transient Map<String, Clause> clauses;

  private Problem(int status, @Nullable Message what, @Nullable Clause clause) {
    this(status, what, clause, Map.of(), Map.of());
  }

  private Problem(
      int status,
      @Nullable Message what,
      @Nullable Clause clause,
      Map<String, Message> fields,
      Map<String, Clause> clauses) {
    super(what == null ? String.valueOf(status) : status + " " + what.key(), null, false, false);
    this.status = status;
    this.what = what;
    this.clause = clause;
    this.fields = fields;
    this.clauses = clauses;
  }

  /** 404: no such thing, or none that the viewer may see. */
  public static Problem notFound() {
    return new Problem(404, null, null);
  }

  /** 403: not for this viewer. */
  public static Problem forbidden(String messageKey, Object... args) {
    return new Problem(403, Message.of(messageKey, args), null);
  }

  /** 409: it no longer fits what others have done meanwhile. */
  public static Problem conflict(String messageKey, Object... args) {
    return new Problem(409, Message.of(messageKey, args), null);
  }

  /** 422: what a program sent isn't good; what is wrong with each field stands in the form. */
  public static Problem wrong(Form form) {
    return new Problem(422, null, null, Map.copyOf(form.errors()), Map.copyOf(form.clauses()));
  }

  /** Any other status. */
  public static Problem of(int status, String messageKey, Object... args) {
    return new Problem(status, Message.of(messageKey, args), null);
  }

  /** The same problem with the sentence that it comes from. */
  public Problem because(Clause reason) {
    return new Problem(status, what, reason, fields, clauses);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong and what to do, if more is known than the status tells. */
  public @Nullable Message what() {
    return what;
  }

  /** Where the rule comes from, if a document says so. */
  public @Nullable Clause clause() {
    return clause;
  }

  /** What is wrong with each field of what was sent, if that is the problem. */
  public Map<String, Message> fields() {
    return fields;
  }

  /** Where what is wrong with a field comes from, as far as documents say so. */
  public Map<String, Clause> clauses() {
    return clauses;
  }
}
