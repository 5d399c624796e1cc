package org.linli.report;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportCheck;
import org.linli.api.ReportCheck.Found;
import org.linli.api.ReportCheck.Looked;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Settings;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.report.ManualFigure.Place;

/** Fills forms for the current tenant. */
@Singleton
class FillingForms {

  private final Settings settings;
  private final ManualFigures manual;
  private final Viewer viewer;

  FillingForms(Settings settings, ManualFigures manual, Viewer viewer) {
    this.settings = settings;
    this.manual = manual;
    this.viewer = viewer;
  }

  /** A form as the viewer sees it: whole, or the part that they answer for. */
  FilledForm fillFor(DeclaredForm declared, Asked asked) {
    return seen(fill(declared, asked));
  }

  /** What the viewer sees of a form: all of it, or the part that they answer for. */
  FilledForm seen(FilledForm whole) {
    return seesWhole(whole.asked())
        ? whole
        : whole.within(scope(whole.asked().unit().kind())::contains);
  }

  /** Whether the viewer answers for the whole unit. */
  boolean seesWhole(Asked asked) {
    // A university's rows lie in many tenants: its desk has looked who asks.
    return asked.isUniversity() || scope(asked.unit().kind()).contains(asked.unit().path());
  }

  /**
   * The part of the tenant that the viewer answers for where units of a kind fill forms: those of
   * communities are filled by their own people too.
   */
  Scope scope(ReportUnit.Kind kind) {
    return kind == ReportUnit.Kind.COMMUNITY
        ? CommunityKeepers.scope(viewer)
        : viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
  }

  /**
   * Fills a form from one state of the records: all that the plugin reads is as it was at its first
   * read, whatever others change meanwhile.
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  FilledForm fill(DeclaredForm declared, Asked asked) {
    @Nullable String page =
        viewer.has(Role.TENANT_ADMINISTRATOR) ? "/plugins/" + declared.plugin() : null;
    ReportContents recorded = recorded(declared, asked);
    Map<Place, ManualFigure> typed = manual.standing(declared.form().id(), asked);
    ReportContents contents = new TypedOver(declared.form(), typed).on(recorded);
    return new FillingIn(declared, key -> settings.value(declared.plugin(), key), page)
        .with(asked, contents, found(declared, asked, contents.rows()), typed);
  }

  /** What the records say, before anything that people typed. */
  ReportContents recorded(DeclaredForm declared, Asked asked) {
    return declared.form().filling().fill(asked.unit(), asked.turn());
  }

  private List<Found> found(DeclaredForm declared, Asked asked, List<Row> rows) {
    ReportForm form = declared.form();
    List<Row> before =
        form.checks().stream().anyMatch(ReportCheck::wantsYearBefore)
            ? yearBefore(declared, asked)
            : List.of();
    Looked looked = new Looked(form.columns(), rows, before);
    return form.checks().stream().flatMap(check -> check.look(looked).stream()).toList();
  }

  private List<Row> yearBefore(DeclaredForm declared, Asked asked) {
    return declared
        .form()
        .sending()
        .schedule()
        .yearBefore(asked.turn())
        .map(turn -> new Asked(asked.unit(), turn))
        .map(
            before ->
                new TypedOver(declared.form(), manual.standing(declared.form().id(), before))
                    .on(recorded(declared, before))
                    .rows())
        .orElse(List.of());
  }
}
