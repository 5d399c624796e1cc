package org.linli.division;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the national list.
 *
 * @param code 2, 4, 6, 9 or 12 digits
 * @param name the official name
 * @param pseudo whether it only fills a level that does not exist there: 市辖区 and 县 of a
 *     municipality, 省直辖县级行政区划, and the "county" of a city without counties (441900 东莞市); names from
 *     wide to narrow leave it out
 */
public record NationalDivision(String code, String name, boolean pseudo) {

  /** An entry's level. */
  public Level level() {
    return Level.of(code).orElseThrow(() -> new IllegalStateException("not a code: " + code));
  }

  /** The code of the division above; null for a province. */
  public @Nullable String parent() {
    return level().above().map(above -> code.substring(0, above.digits())).orElse(null);
  }

  /** Which kind of community it is; empty for a unit that is none, and above the fifth level. */
  public Optional<CommunityKind> communityKind() {
    return level() == Level.COMMUNITY ? CommunityKind.ofCode(code) : Optional.empty();
  }

  /** As {@link #NationalDivision}, told by its name and its parent's. */
  static NationalDivision below(@Nullable NationalDivision parent, String code, String name) {
    boolean filler =
        parent != null
            && (name.equals(parent.name)
                || code.length() == Level.CITY.digits()
                    && (name.equals("市辖区") || name.equals("县") || name.endsWith("直辖县级行政区划")));
    return new NationalDivision(code, name, filler);
  }
}
