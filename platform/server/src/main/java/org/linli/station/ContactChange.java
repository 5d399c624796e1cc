package org.linli.station;

/**
 * What changes about whom to call. A form doesn't show what is known, so what is left empty stays
 * as it is.
 *
 * @param name the new name; empty to keep the old one
 * @param phone the new number; empty to keep the old one
 * @param forget whether there is nobody to call any more
 */
record ContactChange(String name, String phone, boolean forget) {

  static final ContactChange NOTHING = new ContactChange("", "", false);

  boolean isNothing() {
    return name.isEmpty() && phone.isEmpty() && !forget;
  }

  Contact of(Contact old) {
    Contact base = forget ? Contact.NOBODY : old;
    return new Contact(name.isEmpty() ? base.name() : name, phone.isEmpty() ? base.phone() : phone);
  }
}
