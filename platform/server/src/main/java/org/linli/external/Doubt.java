package org.linli.external;

/** Why a person of theirs is matched, or why not without somebody's word. Rows keep the names. */
enum Doubt {
  /** Their number is on record with us, and the name is the same. */
  NUMBER(false),
  /** Name and ID number are the same. */
  DOCUMENT(false),
  /** The number or ID number is one person's, the name is another. */
  NAME_DIFFERS(true),
  /** Their number is on record with us for someone with another ID number. */
  DOCUMENT_DIFFERS(true),
  /** We have another number of theirs for whoever has the ID number. */
  OTHER_NUMBER(true),
  /** One of ours has the name; nothing else tells. */
  NAME_ONLY(true),
  /** Several of ours have the name. */
  SEVERAL(true),
  /** None of ours is like that. */
  UNKNOWN(true),
  /** Number and name have been known with us since their file came. */
  NUMBER_SINCE(true),
  /** Name and ID number have been known with us since their file came. */
  DOCUMENT_SINCE(true),
  /** Somebody decided. */
  DECIDED(false);

  private final boolean open;

  Doubt(boolean open) {
    this.open = open;
  }

  /** The same, where it comes to light later: nothing merges silently. */
  Doubt since() {
    return switch (this) {
      case NUMBER -> NUMBER_SINCE;
      case DOCUMENT -> DOCUMENT_SINCE;
      default -> this;
    };
  }

  /** Whether a person has to decide. */
  boolean isOpen() {
    return open;
  }
}
