package org.linli.volunteer;

import java.time.LocalDate;

/**
 * What someone says who wants to be a volunteer (ZJ-4, LAW-1).
 *
 * @param community where they want to belong
 */
record Application(long community, Person person, Wishes wishes, Guardian guardian) {

  boolean isOfAdult(LocalDate today) {
    return person.ageOn(today) >= Age.ADULT;
  }
}
