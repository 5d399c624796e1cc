package org.linli.api;

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
}
