package org.linli.api;

import java.util.Optional;

/** A level of the division tree; the length of a code says which. */
public enum DivisionLevel {
  /** 省、自治区、直辖市. */
  PROVINCE(2),
  /** 地级市、自治州、盟. */
  CITY(4),
  /** 县、县级市、市辖区. */
  COUNTY(6),
  /** 乡、镇、街道. */
  TOWNSHIP(9),
  /** 社区、村. */
  COMMUNITY(12);

  private final int digits;

  DivisionLevel(int digits) {
    this.digits = digits;
  }

  /** How many digits a code of this level has. */
  public int digits() {
    return digits;
  }

  /** The level of a code, told by its length; empty when it is no code of a division. */
  public static Optional<DivisionLevel> of(String code) {
    if (!code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    for (DivisionLevel level : values()) {
      if (level.digits == code.length()) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** The level above; empty above the province. */
  public Optional<DivisionLevel> above() {
    return this == PROVINCE ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }
}
