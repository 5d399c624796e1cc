package org.linli.division;

import java.text.Normalizer;

/** What somebody typed to look for something. */
public final class TypedWords {

  private static final int LONGEST = 50;

  private TypedWords() {}

  /** Without blanks around it, full-width letters made plain, not longer than can make sense. */
  public static String plain(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
