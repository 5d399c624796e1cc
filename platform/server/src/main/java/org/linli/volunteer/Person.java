package org.linli.volunteer;

import java.time.LocalDate;

/**
 * Who someone is and how to reach them, in full: never shown but to themselves, or for a reason
 * that is written down (LAW-7).
 *
 * @param livingArea where they live, as exactly as they like
 * @param phone digits, with spaces or dashes as typed
 * @param email may be empty
 */
record Person(
    String name,
    IdDocument document,
    Sex sex,
    LocalDate birthDate,
    String livingArea,
    String phone,
    String email) {

  int ageOn(LocalDate day) {
    return Age.on(birthDate, day);
  }

  /** Never what it holds. */
  @Override
  public String toString() {
    return "Person";
  }
}
