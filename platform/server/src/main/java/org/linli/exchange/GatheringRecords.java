package org.linli.exchange;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.institution.Institution;
import org.linli.report.Told;
import org.linli.report.UniversityForms;
import org.linli.submission.RecordsElsewhere;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/**
 * Carries what the tenants of a province say of a university to its home, as the university's own
 * people open its pairings there: each tenant fills its own rows from its own records, is told by
 * whom it was asked, and gives nothing else. Its log and the home's both keep it.
 */
@Singleton
class GatheringRecords implements RecordsElsewhere {

  private final PairingRegister register;
  private final UniversityForms forms;
  private final Tenants tenants;
  private final Clock clock;

  GatheringRecords(PairingRegister register, UniversityForms forms, Tenants tenants, Clock clock) {
    this.register = register;
    this.forms = forms;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public Set<Long> paired(Collection<Long> universities, TenantId above) {
    return register.pairedWithin(
        universities, below(above).stream().map(one -> one.id().value()).toList());
  }

  @Override
  public void gather(Institution university, Tenant home, String form, List<ReportTurn> turns) {
    Set<String> known = Set.copyOf(register.tenantsOf(university.id()));
    List<Tenant> asked =
        home.above().map(this::below).orElse(List.of()).stream()
            .filter(one -> known.contains(one.id().value()))
            .toList();
    if (asked.isEmpty()) {
      return;
    }
    for (ReportTurn turn : turns) {
      List<Told> all = new ArrayList<>();
      for (Tenant one : asked) {
        all.add(
            new Told(
                one.id().value(),
                one.name(),
                ask(one, university, home, form, turn),
                clock.instant()));
      }
      tenants.within(home, () -> forms.keep(form, unit(university), turn, all));
    }
  }

  private @Nullable String ask(
      Tenant one, Institution university, Tenant home, String form, ReportTurn turn) {
    if (tenants.stateOf(one) != TenantState.ACTIVE) {
      return null;
    }
    Optional<String> told =
        tenants.within(one, () -> forms.tell(form, unit(university), turn, home.id().value()));
    return told.orElse(null);
  }

  private static ReportUnit unit(Institution university) {
    return UniversityForms.unit(university.id(), university.name());
  }

  private List<Tenant> below(TenantId above) {
    return tenants.all().stream()
        .filter(one -> one.above().filter(above::equals).isPresent())
        .toList();
  }
}
