package org.linli.station;

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
    return new Contact(maskName(name), maskPhone(phone));
  }

  private static String maskName(String name) {
    int[] letters = name.codePoints().toArray();
    if (letters.length < 2) {
      return name.isEmpty() ? "" : "*";
    }
    String last = letters.length == 2 ? "" : Character.toString(letters[letters.length - 1]);
    return Character.toString(letters[0]) + "*".repeat(Math.max(1, letters.length - 2)) + last;
  }

  private static String maskPhone(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    int length = digits.length();
    if (length >= 11) {
      return digits.substring(0, length - 8) + "****" + digits.substring(length - 4);
    }
    int shown = Math.min(2, length / 3);
    return digits.substring(0, shown)
        + "*".repeat(length - 2 * shown)
        + digits.substring(length - shown);
  }
}
