package org.linli.joining;

import java.util.List;
import org.linli.api.Form;

/** Joining that can't be, with every reason at once. It ends the transaction it is thrown in. */
public final class JoiningRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  /** Refused for these reasons. */
  public JoiningRefused(List<Refusal> refusals) {
    super(refusals.toString(), null, false, false);
    this.refusals = List.copyOf(refusals);
  }

  /** Every reason. */
  public List<Refusal> refusals() {
    return refusals;
  }

  /** Every reason under what it is about, for programs. */
  public Form form() {
    Form form = Form.empty();
    refusals.forEach(one -> form.reject(one.field(), one.why(), one.clause()));
    return form;
  }
}
