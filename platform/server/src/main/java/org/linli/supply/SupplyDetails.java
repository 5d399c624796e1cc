package org.linli.supply;

import java.util.List;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.audit.AccountNames;

/**
 * What can be said of a supply.
 *
 * @param charge the account of the person in charge
 */
record SupplyDetails(String name, String unit, int lowMark, long charge) {

  static final int MOST = 1_000_000;

  /**
   * Reads them from a form; empty when something is wrong.
   *
   * @param accounts who is meant by a name
   * @param otherwise who is in charge if nobody is named
   */
  static Optional<SupplyDetails> read(Form form, AccountNames accounts, long otherwise) {
    String name = form.required("name", 50);
    String unit = form.required("unit", 10);
    form.required("lowMark");
    Optional<Long> low = form.whole("lowMark", 0, MOST);
    long charge = charge(form, accounts, otherwise);
    return form.isValid() && low.isPresent()
        ? Optional.of(new SupplyDetails(name, unit, low.get().intValue(), charge))
        : Optional.empty();
  }

  private static long charge(Form form, AccountNames accounts, long otherwise) {
    String typed = form.text("charge", 100);
    if (typed.isEmpty()) {
      return otherwise;
    }
    List<Long> found = accounts.find(typed);
    if (found.contains(otherwise)) {
      return otherwise;
    }
    if (found.size() != 1) {
      form.reject("charge", found.isEmpty() ? "supply.charge.unknown" : "supply.charge.several");
      return otherwise;
    }
    return found.getFirst();
  }
}
