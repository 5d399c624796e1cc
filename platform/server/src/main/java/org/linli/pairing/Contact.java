package org.linli.pairing;

import java.util.Optional;
import org.linli.api.Form;
import org.linli.web.PhoneNumbers;

/** Whom to ask for on one side. */
public record Contact(String name, String phone) {

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  public static Optional<Contact> read(Form form) {
    String name = form.required("contactName", 50);
    String phone = form.required("contactPhone", 20);
    if (!phone.isEmpty() && !PhoneNumbers.isLikeOne(phone)) {
      form.reject("contactPhone", "pairing.refused.phone");
    }
    return form.isValid() ? Optional.of(new Contact(name, phone)) : Optional.empty();
  }
}
