package org.linli.need;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Whom to ask for and where to go; kept sealed.
 *
 * @param name who asks
 * @param phone their number
 * @param place where help is needed
 * @param beneficiary who is helped, if it is somebody else
 */
public record RequestContact(String name, String phone, String place, String beneficiary) {

  /** The number in its one normal form, by which it is found again. */
  String plainPhone() {
    String digits = phone.replaceAll("[^0-9]", "");
    return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
  }

  /** The place in its one normal form: 3栋 502 房 and ３栋502房 are the same. */
  String plainPlace() {
    return Normalizer.normalize(place, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
  }
}
