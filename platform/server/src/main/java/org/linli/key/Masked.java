package org.linli.key;

/** Personal data with the middle left out, enough to recognise and not enough to misuse. */
public final class Masked {

  private Masked() {}

  /** 陈*宇, 陈*. */
  public static String name(String name) {
    int[] letters = name.codePoints().toArray();
    if (letters.length < 2) {
      return name.isEmpty() ? "" : "*";
    }
    String last = letters.length == 2 ? "" : Character.toString(letters[letters.length - 1]);
    return Character.toString(letters[0]) + "*".repeat(Math.max(1, letters.length - 2)) + last;
  }

  /** 138****5678; what is masked already stays so. */
  public static String phone(String phone) {
    if (phone.contains("*")) {
      return phone;
    }
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

  /** c***@example.org. */
  public static String email(String email) {
    int at = email.indexOf('@');
    return at < 1 ? "" : email.charAt(0) + "***" + email.substring(at);
  }
}
