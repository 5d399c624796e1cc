package org.linli.youth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.web.DayOnRecord;
import org.linli.web.PhoneNumbers;

/**
 * Someone who guides the building of the league in an organization.
 *
 * @param until the first day on which they no longer do; null for who does
 */
record Instructor(long id, String name, String phone, LocalDate from, @Nullable LocalDate until) {

  /** Reads what was typed; what is wrong stands beside the fields. */
  static Instructor read(Form form) {
    String name = form.required("name", 50);
    String phone = form.required("phone", 20);
    if (!phone.isEmpty() && !PhoneNumbers.isLikeOne(phone)) {
      form.reject("phone", "organization.refused.phone");
    }
    return new Instructor(0, name, phone, DayOnRecord.read(form, "from"), null);
  }
}
