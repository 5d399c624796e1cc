package org.linli.report;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Problem;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;

/** The forms of the current tenant and what stands in them, for whoever sends them. */
@Singleton
public class FormsToSend {

  private final Forms forms;
  private final FillingForms filling;
  private final Telling telling;
  private final ToldRecords told;

  FormsToSend(Forms forms, FillingForms filling, Telling telling, ToldRecords told) {
    this.forms = forms;
    this.filling = filling;
    this.telling = telling;
    this.told = told;
  }

  /** The forms that the current tenant fills. */
  public List<FormToSend> all() {
    return forms.all().stream().map(FormToSend::of).toList();
  }

  /** Those that tenants below send to the current one, as its own plugins know them. */
  public List<FormToSend> fromBelow() {
    return forms.fromBelow().stream().map(FormToSend::of).toList();
  }

  /**
   * What a form's declaration says of its columns over many forms, by the columns' ids; empty where
   * no plugin here declares it.
   */
  public Map<String, FormContents.Overall> overall(String id) {
    Map<String, FormContents.Overall> known = new HashMap<>();
    Stream.concat(forms.all().stream(), forms.fromBelow().stream())
        .filter(declared -> declared.form().id().equals(id))
        .flatMap(declared -> declared.form().columns().stream())
        .forEach(
            column -> {
              FormContents.Overall said = Telling.overall(column.overall());
              if (said != null) {
                known.put(column.id(), said);
              }
            });
    return known;
  }

  /** One of them. */
  public Optional<FormToSend> find(String id) {
    return forms.find(id).map(FormToSend::of);
  }

  /**
   * What stands in a form now: what the records say, and what people typed over it. Whoever asks
   * has looked whether they may.
   *
   * @throws Problem if no plugin declares it here
   */
  public FormContents contents(String formId, ReportUnit unit, ReportTurn turn) {
    DeclaredForm declared = declared(formId);
    return telling.of(declared.plugin(), filling.fill(declared, new Asked(unit, turn)));
  }

  /**
   * A form as it stands now.
   *
   * @param changedAt where its cells are changed, below the tenant: typed over, or the record
   *     itself; by the row's key and the column's id
   */
  public record Now(FormContents contents, Map<String, Map<String, String>> changedAt) {}

  /**
   * As {@link #contents}, with where each cell is changed.
   *
   * @throws Problem if no plugin declares it here
   */
  public Now now(String formId, ReportUnit unit, ReportTurn turn) {
    DeclaredForm declared = declared(formId);
    FilledForm filled = filling.fill(declared, new Asked(unit, turn));
    return new Now(telling.of(declared.plugin(), filled), FormTable.changedAt(filled));
  }

  private DeclaredForm declared(String formId) {
    return forms.find(formId).map(told::atHome).orElseThrow(Problem::notFound);
  }
}
