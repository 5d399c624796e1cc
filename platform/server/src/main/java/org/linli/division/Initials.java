package org.linli.division;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pinyin initials that people type to find a place: {@code xjsq} for 新江社区. Digits and Latin
 * letters stay, everything else is left out.
 */
final class Initials {

  /** As long as the column that keeps them. */
  static final int LONGEST = 64;

  /** Words in which a character is read otherwise than ICU reads it alone. */
  private static final Map<String, String> WORDS =
      Map.of("番禺", "py", "厦门", "xm", "黄埔", "hp", "银行", "yh", "重阳", "cy");

  /** Characters that names of places read otherwise than ICU does: 长洲, 东涌, 曾屋, 黄陂, 单家村. */
  private static final Map<Integer, String> CHARACTERS =
      Map.of((int) '长', "c", (int) '涌', "c", (int) '曾', "z", (int) '陂', "b");

  private static final Map<Integer, String> READ = new ConcurrentHashMap<>(CHARACTERS);

  private Initials() {}

  /** The initials of a name, in lower case. */
  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      plain = plain.replace(word.getKey(), word.getValue());
    }
    StringBuilder initials = new StringBuilder();
    plain.codePoints().forEach(character -> initials.append(initial(character)));
    return initials.substring(0, Math.min(initials.length(), LONGEST));
  }

  private static String initial(int character) {
    if (character < 128) {
      return Character.isLetterOrDigit(character) ? Character.toString(character) : "";
    }
    return Character.isIdeographic(character)
        ? READ.computeIfAbsent(character, Initials::read)
        : "";
  }

  /** Transliterating is slow, so that each character is read once. */
  private static String read(int character) {
    String pinyin =
        Normalizer.normalize(
            Han.LATIN.transliterate(Character.toString(character)), Normalizer.Form.NFD);
    char first = pinyin.isEmpty() ? ' ' : Character.toLowerCase(pinyin.charAt(0));
    return first >= 'a' && first <= 'z' ? String.valueOf(first) : "";
  }

  /** Loaded with the first character that is read: it takes a second. */
  private static final class Han {
    static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");
  }
}
