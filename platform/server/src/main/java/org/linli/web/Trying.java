package org.linli.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.Form;
import org.linli.api.Problem;

/** Tries what a form asks for; a refusal then stands beside the field that it is about. */
public final class Trying {

  private Trying() {}

  /** What came of it; empty when something typed was wrong, before or now. */
  public static <T> Optional<T> with(Form form, Supplier<T> work) {
    if (form.isValid()) {
      try {
        return Optional.of(work.get());
      } catch (Refused refused) {
        form.reject(refused.field(), refused.messageKey(), refused.args());
      }
    }
    return Optional.empty();
  }

  /** Does what has no form to speak in; a refusal ends the request with what is wrong. */
  public static void orConflict(Runnable work) {
    try {
      work.run();
    } catch (Refused refused) {
      throw Problem.conflict(refused.messageKey(), refused.args());
    }
  }

  /** Whether it was done. */
  public static boolean done(Form form, Runnable work) {
    return with(
            form,
            () -> {
              work.run();
              return true;
            })
        .isPresent();
  }
}
