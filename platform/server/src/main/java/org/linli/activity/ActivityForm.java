package org.linli.activity;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Form;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.training.TrainingTopic;
import org.linli.volunteer.ServiceType;

/** Reads what was typed about an activity. */
@Singleton
class ActivityForm {

  private static final int OLDEST = 100;

  private final AccountNames accounts;
  private final Viewer viewer;

  ActivityForm(AccountNames accounts, Viewer viewer) {
    this.accounts = accounts;
    this.viewer = viewer;
  }

  /**
   * What was typed.
   *
   * @param charge the account in charge if nobody else is named
   */
  ActivityDetails details(Form form, long charge) {
    if (form.text("serviceType").isEmpty()) {
      form.reject("serviceType", "form.required");
    }
    return new ActivityDetails(
        form.required("name", 100),
        form.whole("project", 1, Long.MAX_VALUE).orElse(null),
        form.whole("team", 1, Long.MAX_VALUE).orElse(null),
        form.choice("serviceType", ServiceType.class).orElse(ServiceType.EVERYDAY_HELP),
        form.text("description", 2000),
        form.text("risks", 1000),
        form.whole("minimumAge", 0, OLDEST).map(Long::intValue).orElse(0),
        Skills.read(form.all("skills")),
        charge(form, charge),
        form.text("contact", 100),
        TrainingTopic.read(form.all("trainings")),
        form.checked("insured"));
  }

  Form show(ActivityDetails said) {
    String charge = accounts.names(List.of(said.charge())).getOrDefault(said.charge(), "");
    return Form.empty()
        .put("name", said.name())
        .put("project", said.project())
        .put("team", said.team())
        .put("serviceType", said.serviceType())
        .put("description", said.description())
        .put("risks", said.risks())
        .put("minimumAge", said.minimumAge())
        .putAll("skills", said.skills())
        .put("charge", said.charge() == viewer.account() ? "" : charge)
        .put("contact", said.contact())
        .putAll("trainings", said.trainings())
        .put("insured", said.insured());
  }

  /** A log-in name or a name that one account has; who was in charge may be left as written. */
  private long charge(Form form, long before) {
    String typed = form.text("charge", 100);
    if (typed.isEmpty()) {
      return viewer.account();
    }
    List<Long> found = accounts.find(typed);
    if (found.contains(before)) {
      return before;
    }
    if (found.size() != 1) {
      form.reject(
          "charge", found.isEmpty() ? "activity.charge.unknown" : "activity.charge.several");
      return before;
    }
    return found.getFirst();
  }
}
