package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.ReportUnit;
import org.linli.institution.Institution;
import org.linli.institution.InstitutionKind;
import org.linli.institution.Institutions;
import org.linli.report.FormsToSend;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;

/**
 * From whom a form is expected: from the tenants below, or from the universities that are at home
 * in one of them and paired with a community of one of them (相关高校).
 */
@Singleton
class Expected {

  private final Below below;
  private final Institutions institutions;
  private final FormsToSend forms;
  private final RecordsElsewhere elsewhere;

  Expected(Below below, Institutions institutions, FormsToSend forms, RecordsElsewhere elsewhere) {
    this.below = below;
    this.institutions = institutions;
    this.forms = forms;
    this.elsewhere = elsewhere;
  }

  /** Whether universities send a form: its declaration says so, or what came. */
  boolean isFromUniversities(String form, List<Received> came) {
    return came.stream().anyMatch(Received::isOfUniversity)
        || forms.fromBelow().stream()
            .anyMatch(
                one -> one.id().equals(form) && one.sending().unit() == ReportUnit.Kind.UNIVERSITY);
  }

  /** The names of those who send it, by {@link #key}. */
  Map<String, String> names(boolean universities) {
    Map<String, String> names = new LinkedHashMap<>();
    if (universities) {
      universities().forEach(one -> names.put(Long.toString(one.id()), one.name()));
    } else {
      below.all().forEach(tenant -> names.put(tenant.id().value(), tenant.name()));
    }
    return names;
  }

  /** Who sent a version. */
  static String key(Received one) {
    return one.isOfUniversity() ? one.unitKey() : one.sender();
  }

  /**
   * Who owes a form, by {@link #key}; empty for whom nobody expects it of.
   *
   * @param came what came of it
   */
  Optional<Addressee> find(String form, List<Received> came, String sender) {
    return isFromUniversities(form, came)
        ? universities().stream()
            .filter(one -> Long.toString(one.id()).equals(sender))
            .findFirst()
            .flatMap(
                one ->
                    Optional.ofNullable(one.home())
                        .flatMap(below::find)
                        .map(home -> new Addressee(home, one)))
        : below.find(sender).map(tenant -> new Addressee(tenant, null));
  }

  private List<Institution> universities() {
    Set<String> homes = Set.copyOf(below.all().stream().map(Expected::name).toList());
    List<Institution> all =
        institutions.atHome().stream()
            .filter(one -> one.kind() == InstitutionKind.UNIVERSITY)
            .filter(one -> one.home() != null && homes.contains(one.home()))
            .toList();
    Collection<Long> paired =
        elsewhere.paired(all.stream().map(Institution::id).toList(), CurrentTenant.get().id());
    return all.stream().filter(one -> paired.contains(one.id())).toList();
  }

  private static String name(Tenant tenant) {
    return tenant.id().value();
  }
}
