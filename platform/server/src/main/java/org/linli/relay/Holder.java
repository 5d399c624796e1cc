package org.linli.relay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in a week: a team of the community, or one of whom it is paired with.
 *
 * @param name the team's or the partner's name
 * @param named which college or team of the partner, in words; empty where it doesn't matter
 */
record Holder(@Nullable Long team, @Nullable Long pairing, String name, String named) {

  static final int LONGEST = 50;

  static Holder ofTeam(long team, String name) {
    return new Holder(team, null, name, "");
  }

  static Holder ofPartner(long pairing, String name, String named) {
    return new Holder(null, pairing, name, named);
  }

  /** What a form sends for it. */
  public String value() {
    return team == null ? "P" + pairing : "T" + team;
  }

  /** How it is written where people read it. */
  public String label() {
    return named.isEmpty() ? name : name + " " + named;
  }

  /** Whether it is the same team or the same partner, whoever of them comes. */
  boolean isSameAs(@Nullable Holder other) {
    return other != null
        && Objects.equals(team, other.team)
        && Objects.equals(pairing, other.pairing);
  }

  Holder named(String which) {
    return new Holder(team, pairing, name, which);
  }
}
