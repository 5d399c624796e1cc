package org.linli.division;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionLevel;

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
  public DivisionLevel level() {
    return DivisionLevel.of(code)
        .orElseThrow(() -> new IllegalStateException("not a code: " + code));
  }

  /** The code of the division above; null for a province. */
  public @Nullable String parent() {
    return level().above().map(above -> code.substring(0, above.digits())).orElse(null);
  }

  /**
   * Which kind of community it is; empty above the fifth level. The last three digits tell: 001–199
   * a residents' committee, 200–399 a villagers' committee; from 400 on units that are only treated
   * like one (farms, forest farms, development zones), which are no communities.
   */
  public Optional<CommunityKind> communityKind() {
    if (level() != DivisionLevel.COMMUNITY) {
      return Optional.empty();
    }
    return switch (code.charAt(9)) {
      case '0', '1' -> Optional.of(CommunityKind.COMMUNITY);
      case '2', '3' -> Optional.of(CommunityKind.VILLAGE);
      default -> Optional.empty();
    };
  }

  /** An entry whose name and parent tell whether it only fills a level. */
  static NationalDivision below(@Nullable NationalDivision parent, String code, String name) {
    boolean filler =
        parent != null
            && (name.equals(parent.name)
                || code.length() == DivisionLevel.CITY.digits()
                    && (name.equals("市辖区") || name.equals("县") || name.endsWith("直辖县级行政区划")));
    return new NationalDivision(code, name, filler);
  }
}
