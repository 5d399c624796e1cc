package org.linli.organization;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * What can be said of an organization.
 *
 * @param parent the name or the code of the one above it; empty for none
 * @param creditCode its unified social credit code, if known
 * @param codeReason why a code that fails its check is kept all the same
 * @param nationalCode a university's ten digits
 */
record OrganizationDetails(
    OrganizationKind kind,
    String name,
    boolean leagueAffiliated,
    String parent,
    Place place,
    @Nullable String creditCode,
    @Nullable String codeReason,
    @Nullable String nationalCode) {

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<OrganizationDetails> read(Form form, Function<Form, Optional<Place>> places) {
    Optional<OrganizationKind> kind = form.choice("kind", OrganizationKind.class);
    if (kind.isEmpty()) {
      form.reject("kind", "form.required");
    }
    String name = form.required("name", 120);
    Optional<Place> place = places.apply(form);
    String parent = form.text("parent", 120);
    String code = CreditCode.tidied(form.text("creditCode"));
    String reason = form.text("codeReason", 200);
    boolean sound = code.isEmpty() || CreditCode.isSound(code);
    if (code.length() > CreditCode.LENGTH || !code.matches("[0-9A-Z]*")) {
      form.reject("creditCode", "organization.refused.codeShape");
    } else if (!sound && reason.isEmpty()) {
      form.reject("creditCode", "organization.refused.code");
    }
    String national = form.text("nationalCode");
    if (!national.isEmpty() && !national.matches("[0-9]{10}")) {
      form.reject("nationalCode", "organization.refused.nationalCode");
    }
    boolean university = kind.filter(OrganizationKind.UNIVERSITY::equals).isPresent();
    return form.isValid() && kind.isPresent() && place.isPresent()
        ? Optional.of(
            new OrganizationDetails(
                kind.get(),
                name,
                kind.get() == OrganizationKind.VOLUNTEER_ORGANIZATION
                    && form.checked("leagueAffiliated"),
                parent,
                place.get(),
                code.isEmpty() ? null : code,
                sound ? null : reason,
                university && !national.isEmpty() ? national : null))
        : Optional.empty();
  }

  /** The form as it shows what is known. */
  static Form form(Organization known) {
    boolean inCommunity = known.place().community() != null;
    return Form.empty()
        .put("kind", known.kind())
        .put("name", known.name())
        .put("leagueAffiliated", known.leagueAffiliated())
        .put("parent", known.parentName())
        .put("division", inCommunity ? null : known.place().path())
        .put("creditCode", known.creditCode())
        .put("codeReason", known.codeReason())
        .put("nationalCode", known.nationalCode());
  }
}
