package org.linli.web;

import java.util.regex.Pattern;

/** What people type as a telephone number, of any country and with an extension. */
public final class PhoneNumbers {

  private static final Pattern LIKE_ONE = Pattern.compile("[0-9+() -]{5,20}");

  private PhoneNumbers() {}

  /** Whether it can be one. */
  public static boolean isLikeOne(String text) {
    return LIKE_ONE.matcher(text).matches();
  }
}
