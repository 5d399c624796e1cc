package org.linli.volunteer;

/**
 * Who answers for someone under age.
 *
 * @param name may be empty
 * @param phone may be empty
 */
record Guardian(String name, String phone) {

  static final Guardian NONE = new Guardian("", "");

  boolean isKnown() {
    return !name.isEmpty() && !phone.isEmpty();
  }

  /** Never what it holds. */
  @Override
  public String toString() {
    return "Guardian";
  }
}
