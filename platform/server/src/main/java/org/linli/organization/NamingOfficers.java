package org.linli.organization;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.DayOnRecord;
import org.linli.web.PhoneNumbers;

/** Reads whom a community names its volunteer service officer. */
@Singleton
class NamingOfficers {

  private final LookingUpVolunteers lookingUp;
  private final Viewer viewer;

  NamingOfficers(LookingUpVolunteers lookingUp, Viewer viewer) {
    this.lookingUp = lookingUp;
    this.viewer = viewer;
  }

  /**
   * The number of a volunteer, or a name with a telephone number; what is wrong with it the form
   * then says.
   */
  ServiceOfficers.Naming read(Form form) {
    LocalDate from = DayOnRecord.read(form, "from");
    String number = form.text("number", 20);
    if (!number.isEmpty()) {
      Optional<VolunteerFacts> found = lookingUp.numbered(number, CommunityKeepers.scope(viewer));
      if (found.filter(VolunteerFacts::mayServe).isEmpty()) {
        form.reject("number", "organization.officer.refused.number");
      }
      return new ServiceOfficers.Naming(found.map(VolunteerFacts::id).orElse(null), "", "", from);
    }
    String name = form.required("name", 50);
    String phone = form.required("phone", 20);
    if (!phone.isEmpty() && !PhoneNumbers.isLikeOne(phone)) {
      form.reject("phone", "organization.officer.refused.phone");
    }
    return new ServiceOfficers.Naming(null, name, phone, from);
  }
}
