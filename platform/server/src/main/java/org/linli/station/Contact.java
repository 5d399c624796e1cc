package org.linli.station;

import org.linli.key.Masked;

/**
 * Whom to call at a station: personal data, sealed at rest and masked wherever it need not be read
 * (LAW-7).
 *
 * @param name the person's name; may be empty
 * @param phone digits, with spaces or dashes as typed; may be empty
 */
record Contact(String name, String phone) {

  static final Contact NOBODY = new Contact("", "");

  /** Whether there is nobody to call; pages ask. */
  public boolean isEmpty() {
    return name.isEmpty() && phone.isEmpty();
  }

  /** 陈*宇, 138****5678. */
  Contact masked() {
    return new Contact(Masked.name(name), Masked.phone(phone));
  }
}
