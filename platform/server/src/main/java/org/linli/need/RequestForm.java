package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.tenant.Time;
import org.linli.volunteer.ServiceType;
import org.linli.web.PhoneNumbers;

/** Reads what somebody asks for. */
@Singleton
class RequestForm {

  static final int LONGEST = 500;
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_NAME = 50;

  private final NeedRules rules;
  private final Clock clock;

  RequestForm(NeedRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What was asked; empty, and said beside the fields, when something is wrong.
   *
   * @param station the station on whose page they asked, if they did
   */
  Optional<NewRequest> read(Form form, RequestSource source, @Nullable Long station) {
    form.required("kind");
    Optional<ServiceType> kind = form.choice("kind", ServiceType.class);
    if (kind.isPresent() && !rules.offered().contains(kind.get())) {
      form.reject("kind", "form.notAChoice");
    }
    String what = form.required("what", LONGEST);
    Optional<LocalDate> on = form.day("wantedOn");
    if (on.filter(day -> day.isBefore(Time.today(clock))).isPresent()) {
      form.reject("wantedOn", "need.refused.dayOver");
    }
    RequestContact contact = contact(form);
    if (!form.checked("agree")) {
      form.reject("agree", "need.refused.agree");
    }
    Urgency urgency = form.choice("urgency", Urgency.class).orElse(Urgency.NORMAL);
    DayPart part = form.choice("wantedPart", DayPart.class).orElse(DayPart.ANY);
    Beneficiary whom = form.choice("beneficiary", Beneficiary.class).orElse(Beneficiary.RESIDENT);
    return form.isValid()
        ? kind.map(
            of ->
                new NewRequest(
                    source, station, of, urgency, on.orElse(null), part, what, whom, contact))
        : Optional.empty();
  }

  private static RequestContact contact(Form form) {
    String place = form.required("place", LONGEST_PLACE);
    String name = form.required("name", LONGEST_NAME);
    String phone = form.required("phone", 20);
    if (!phone.isEmpty() && !PhoneNumbers.isLikeOne(phone)) {
      form.reject("phone", "need.refused.phone");
    }
    return new RequestContact(name, phone, place, form.text("beneficiaryName", LONGEST_NAME));
  }

  /** What the fields offer. */
  Page choices(Page page) {
    return page.with("kinds", rules.offered())
        .with("urgencies", Urgency.values())
        .with("parts", DayPart.values())
        .with("whoms", Beneficiary.values());
  }
}
