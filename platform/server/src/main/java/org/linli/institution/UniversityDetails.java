package org.linli.institution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.tenant.Tenants;

/** What is said of a university or a partner unit that is added. */
record UniversityDetails(
    InstitutionKind kind, String name, @Nullable String code, @Nullable String home) {

  static final int LONGEST = 80;

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<UniversityDetails> read(Form form, Tenants tenants) {
    InstitutionKind kind =
        form.text("kind").isEmpty()
            ? InstitutionKind.UNIVERSITY
            : form.choice("kind", InstitutionKind.class).orElse(InstitutionKind.UNIVERSITY);
    String name = form.required("name", LONGEST);
    String code = form.text("code");
    if (kind == InstitutionKind.PARTNER_UNIT && !code.isEmpty()) {
      form.reject("code", "institution.refused.codeOfUnit");
    } else if (!code.isEmpty() && !code.matches("[0-9]{10}")) {
      form.reject("code", "institution.refused.notACode");
    }
    String home = form.text("home");
    if (!home.isEmpty() && tenants.find(home).isEmpty()) {
      form.reject("home", "form.notAChoice");
    }
    return form.isValid()
        ? Optional.of(
            new UniversityDetails(
                kind, name, code.isEmpty() ? null : code, home.isEmpty() ? null : home))
        : Optional.empty();
  }
}
