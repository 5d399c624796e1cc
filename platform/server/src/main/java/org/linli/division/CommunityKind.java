package org.linli.division;

import java.util.Optional;

/** What a community is, which decides whether it counts. */
public enum CommunityKind {
  /** A residents' committee (居民委员会). */
  COMMUNITY,
  /** A villagers' committee (村民委员会). */
  VILLAGE,
  /** A place people have a name for, without a committee of its own: an estate, for example. */
  NAMED_PLACE;

  /** Whether communities of this kind stand in a denominator. */
  public boolean countable() {
    return this != NAMED_PLACE;
  }

  /**
   * What a twelve-digit code of the national list stands for: 001–199 a residents' committee,
   * 200–399 a villagers' committee; from 400 on units that are only treated like one (farms, forest
   * farms, development zones), which are no communities.
   */
  static Optional<CommunityKind> ofCode(String code) {
    return switch (code.charAt(9)) {
      case '0', '1' -> Optional.of(COMMUNITY);
      case '2', '3' -> Optional.of(VILLAGE);
      default -> Optional.empty();
    };
  }
}
