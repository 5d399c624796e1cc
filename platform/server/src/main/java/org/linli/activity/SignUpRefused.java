package org.linli.activity;

import java.util.List;
import org.linli.activity.SignUpRules.Refusal;

/** A sign-up that can't be, with every reason at once. It ends the transaction it is thrown in. */
final class SignUpRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  SignUpRefused(List<Refusal> refusals) {
    super(refusals.toString(), null, false, false);
    this.refusals = List.copyOf(refusals);
  }

  List<Refusal> refusals() {
    return refusals;
  }
}
