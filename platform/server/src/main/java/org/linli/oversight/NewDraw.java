package org.linli.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Scope;

/**
 * What is to be drawn.
 *
 * @param prefix the part of the tenant
 * @param checkers who is to check it
 */
record NewDraw(String prefix, LocalDate from, LocalDate until, int wanted, List<Long> checkers) {

  private static final int MOST = 500;

  /**
   * Reads the fields {@code area}, {@code from}, {@code until}, {@code wanted} and {@code
   * checkers}; empty if something is wrong, which the form says.
   *
   * @param scope what the viewer answers for
   */
  static Optional<NewDraw> read(Form form, Scope scope) {
    String area = form.required("area", 64);
    if (!scope.contains(area)) {
      form.reject("area", "form.notAChoice");
    }
    form.required("from");
    form.required("until");
    form.required("wanted");
    Optional<LocalDate> from = form.day("from");
    Optional<LocalDate> until = form.day("until");
    Optional<Long> wanted = form.whole("wanted", 1, MOST);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      form.reject("until", "oversight.refused.until");
    }
    List<Long> checkers =
        form.all("checkers").stream()
            .filter(one -> one.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .toList();
    return form.isValid()
        ? Optional.of(
            new NewDraw(
                area,
                from.orElseThrow(),
                until.orElseThrow(),
                wanted.orElseThrow().intValue(),
                checkers))
        : Optional.empty();
  }
}
