package org.linli.volunteer;

import java.util.Set;

/** What someone can do, would like to do, and when. */
record Wishes(Set<Skill> skills, Set<ServiceType> services, Set<AvailableTime> times) {

  static final Wishes NONE = new Wishes(Set.of(), Set.of(), Set.of());

  static Wishes of(VolunteerRow row) {
    return new Wishes(
        Codes.read(Skill.class, row.skills()),
        Codes.read(ServiceType.class, row.serviceTypes()),
        Codes.read(AvailableTime.class, row.available()));
  }
}
