package org.linli.timebank;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.web.DayOnRecord;

/**
 * What is said of something that is offered.
 *
 * @param giver who gives it: the community, a shop, a company
 * @param place where it is handed over
 * @param price in minutes
 * @param stock how many there are in all; null where it doesn't run out
 * @param until the last day; null for one without an end
 */
record OfferDetails(
    OfferKind kind,
    String title,
    String what,
    String giver,
    String place,
    int price,
    @Nullable Integer stock,
    LocalDate from,
    @Nullable LocalDate until) {

  static final int DEAREST = 60 * 1000;
  private static final int MOST = 100_000;

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<OfferDetails> read(Form form) {
    OfferKind kind = form.choice("kind", OfferKind.class).orElse(OfferKind.GOODS);
    form.required("kind");
    String title = form.required("title", 50);
    String what = form.required("what", 500);
    String giver = form.required("giver", 60);
    String place = form.required("place", 100);
    form.required("price");
    int price = form.whole("price", 1, DEAREST).map(Long::intValue).orElse(1);
    Integer stock = form.whole("stock", 1, MOST).map(Long::intValue).orElse(null);
    LocalDate from = DayOnRecord.read(form, "from");
    LocalDate until = form.day("until").orElse(null);
    if (until != null && until.isBefore(from)) {
      form.reject("until", "timebank.refused.backwards");
    }
    return form.isValid()
        ? Optional.of(new OfferDetails(kind, title, what, giver, place, price, stock, from, until))
        : Optional.empty();
  }

  Form show() {
    return Form.empty()
        .put("kind", kind)
        .put("title", title)
        .put("what", what)
        .put("giver", giver)
        .put("place", place)
        .put("price", price)
        .put("stock", stock)
        .put("from", from)
        .put("until", until);
  }
}
