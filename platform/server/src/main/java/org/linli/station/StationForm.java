package org.linli.station;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.StationKind;
import org.linli.web.DayOnRecord;

/** Reads what was typed about a station. */
final class StationForm {

  private static final Pattern AREA = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,2})?");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{1,18}[0-9]");

  private StationForm() {}

  /**
   * A station to be registered.
   *
   * @param mayOpen whether whoever registers it may open it without asking; else it is planned
   */
  static OpeningStation.Request opening(long community, Form form, boolean mayOpen) {
    boolean planned = !mayOpen || form.checked("planned");
    return new OpeningStation.Request(
        community,
        kind(form),
        parent(form),
        planned ? null : DayOnRecord.read(form, "openedOn"),
        details(form),
        contact(form));
  }

  static StationDetails details(Form form) {
    return new StationDetails(
        form.required("name", 100),
        form.text("host", 100),
        form.choice("hostKind", HostKind.class).orElse(null),
        form.text("address", 200),
        area(form),
        form.text("activity", 200));
  }

  private static StationKind kind(Form form) {
    return form.choice("kind", StationKind.class).orElse(StationKind.STATION);
  }

  private static @Nullable Long parent(Form form) {
    String parent = form.text("parent");
    return parent.matches("[0-9]{1,18}") ? Long.valueOf(parent) : null;
  }

  private static Contact contact(Form form) {
    return new Contact(form.text("contactName", 30), phone(form, "contactPhone"));
  }

  static ContactChange contactChange(Form form) {
    return new ContactChange(
        form.text("contactName", 30), phone(form, "contactPhone"), form.checked("contactForget"));
  }

  static Form show(StationDetails details) {
    return Form.empty()
        .put("name", details.name())
        .put("host", details.host())
        .put("hostKind", details.hostKind())
        .put("address", details.address())
        .put("area", plain(details.area()))
        .put("activity", details.activity());
  }

  /** An area as people write it: 80, 80.5. */
  static @Nullable String plain(@Nullable BigDecimal area) {
    if (area == null) {
      return null;
    }
    BigDecimal brief = area.stripTrailingZeros();
    return brief.setScale(Math.max(0, brief.scale())).toPlainString();
  }

  private static @Nullable BigDecimal area(Form form) {
    String typed = halfWidth(form.text("area"));
    if (typed.isEmpty()) {
      return null;
    }
    if (AREA.matcher(typed).matches()) {
      BigDecimal area = new BigDecimal(typed);
      if (area.signum() > 0 && area.compareTo(StationDetails.LARGEST_AREA) <= 0) {
        return area;
      }
    }
    form.reject("area", "station.area.wrong");
    return null;
  }

  static String phone(Form form, String field) {
    String typed = halfWidth(form.text(field));
    if (!typed.isEmpty() && !PHONE.matcher(typed).matches()) {
      form.reject(field, "station.contactPhone.wrong");
    }
    return typed;
  }

  /** Chinese keyboards easily type １３８ for 138. */
  static String halfWidth(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
  }
}
