package org.linli.division;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name people use, from the official one: 新江社区 from 新江社区居民委员会, 楼梓庄村 from 楼梓庄村委会.
 *
 * <p>The word 社区 is never invented: 新江居民委员会 becomes 新江居委会. Names written out from the county down
 * (源城区上城街道南湖社区居民委员会) lose what stands above. What fits no pattern stays as it is; staff may correct
 * it.
 */
final class ShortName {

  /** The committee's words, and the stray characters that some entries of the list have. */
  private static final String COMMITTEE = "(?:委?委员会|委?委会|委员|委)[会委员区]?";

  private static final Pattern OF_A_VILLAGE =
      Pattern.compile("(?<base>.+?)村(?:民(?:居民?)?)?" + COMMITTEE);
  private static final Pattern OF_RESIDENTS =
      Pattern.compile("(?<base>.+?)(?:居(?:民居?)?(?:管理)?" + COMMITTEE + "|(?<=社区)居民?会?)");
  private static final Pattern OF_ITSELF =
      Pattern.compile("(?<base>.+?社区(?=管理)|.+?)(?:(?<=社区)管理|(?<!管理))委员会");

  private static final Pattern WITH_BRACKETS =
      Pattern.compile("(?<name>.+?)(?<brackets>(?:[（(][^（）()]*[）)])+)");

  /** Brackets that say only what the name says already. */
  private static final Pattern REMARK = Pattern.compile("[（(](?:含.*|社区|农村社区)[）)]");

  private ShortName() {}

  /**
   * The short name.
   *
   * @param official the name in the national list
   * @param above the names of the divisions above, widest first
   */
  static String of(String official, List<String> above) {
    Matcher parts = WITH_BRACKETS.matcher(official);
    boolean bracketed = parts.matches();
    String name = withoutAbove(bracketed ? parts.group("name") : official, above);
    String shortened = withoutCommittee(name);
    if (shortened.equals("社区") || shortened.equals("村")) {
      return official;
    }
    boolean told = !bracketed || REMARK.matcher(parts.group("brackets")).matches();
    return told ? shortened : shortened + parts.group("brackets");
  }

  private static String withoutCommittee(String name) {
    Matcher village = OF_A_VILLAGE.matcher(name);
    if (village.matches()) {
      String base = withoutCommittee(village.group("base"));
      boolean whole = base.endsWith("村") || base.endsWith("社区") || base.endsWith("嘎查");
      return whole ? base : base + "村";
    }
    Matcher residents = OF_RESIDENTS.matcher(name);
    if (residents.matches()) {
      String base = single(residents.group("base"));
      return base.endsWith("社区") ? base : base + "居委会";
    }
    Matcher itself = OF_ITSELF.matcher(name);
    return single(itself.matches() ? itself.group("base") : name);
  }

  private static String single(String name) {
    return name.endsWith("社区社区") ? name.substring(0, name.length() - 2) : name;
  }

  /**
   * Takes off the names above where the name is written out from the county or wider. A township's
   * name alone stays: 城关镇社区 is the community's own name.
   */
  private static String withoutAbove(String name, List<String> above) {
    String rest = name;
    int township = above.size() - 1;
    for (int i = 0; i < above.size(); i++) {
      String part = above.get(i);
      boolean writtenOut = i < township ? part.length() > 2 : rest.length() < name.length();
      if (writtenOut && rest.startsWith(part) && namesSomething(rest.substring(part.length()))) {
        rest = rest.substring(part.length());
      }
    }
    return rest;
  }

  private static boolean namesSomething(String rest) {
    String left = rest.replaceFirst("(?:社区|村|居|委).*$", "");
    return left.length() > 1;
  }
}
