package org.linli.fund;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.project.Projects;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;

/** Reads what was typed of donations and grants. */
@Singleton
class FundForms {

  private final Projects projects;
  private final Clock clock;

  FundForms(Projects projects, Clock clock) {
    this.projects = projects;
    this.clock = clock;
  }

  Optional<KeepingFund.Donation> donation(Form form) {
    if (form.text("donorKind").isEmpty()) {
      form.reject("donorKind", "form.required");
    }
    DonorKind kind = form.choice("donorKind", DonorKind.class).orElse(DonorKind.ANONYMOUS);
    String donor = kind == DonorKind.ANONYMOUS ? "" : form.required("donor", 100);
    long amount = Yuan.read(form, "amount");
    LocalDate day = DayOnRecord.read(form, "day");
    if (day.isAfter(Time.today(clock))) {
      form.reject("day", "fund.refused.future");
    }
    String purpose = form.text("purpose", 200);
    String receipt = form.text("receipt", 50);
    return form.isValid()
        ? Optional.of(new KeepingFund.Donation(amount, day, kind, donor, purpose, receipt))
        : Optional.empty();
  }

  Optional<GrantTable.Asked> grant(long community, Form form) {
    Long project = form.whole("project", 1, Long.MAX_VALUE).orElse(null);
    if (project != null
        && projects.runningIn(community).stream().noneMatch(one -> one.id() == project)) {
      form.reject("project", "form.notAChoice");
    }
    String recipient = form.required("recipient", 100);
    long amount = Yuan.read(form, "amount");
    String purpose = form.required("purpose", 200);
    return form.isValid()
        ? Optional.of(new GrantTable.Asked(project, recipient, amount, purpose))
        : Optional.empty();
  }
}
