package org.linli.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Page;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;

/**
 * The files of a university's form for its own people, at its home: what stands in it now, or what
 * was sent. Whoever asks has looked whether they may.
 */
@Singleton
public class UniversityFiles {

  private final UniversityForms forms;
  private final FillingForms filling;
  private final ExportingForms exporting;

  UniversityFiles(UniversityForms forms, FillingForms filling, ExportingForms exporting) {
    this.forms = forms;
    this.filling = filling;
    this.exporting = exporting;
  }

  /**
   * What is to leave.
   *
   * @param sent what was sent; null for what stands in the form now
   * @param seen what the person has seen missing
   */
  public record Leaving(
      String form,
      ReportUnit university,
      ReportTurn turn,
      @Nullable FormContents sent,
      String seen) {}

  /** A short name for what is missing, by which a person says that they have seen it. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public String missing(String form, ReportUnit university, ReportTurn turn) {
    FormPages.Found found = forms.found(form, university, turn);
    return filling.fill(found.declared(), found.asked()).whatIsMissing();
  }

  /** The spreadsheet, laid out to be sealed; empty when something is missing that wasn't seen. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Optional<HttpResponse<?>> spreadsheet(Leaving leaving) {
    return ready(leaving)
        .map(form -> ReportController.download(exporting.sheet(form), ReportController.XLSX));
  }

  /** The plain data; empty when something is missing that wasn't seen. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Optional<HttpResponse<?>> plain(Leaving leaving) {
    return ready(leaving)
        .map(form -> ReportController.download(exporting.data(form), ReportController.CSV));
  }

  /**
   * The page for paper; empty when something is missing that wasn't seen.
   *
   * @param back where the page of the form is
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Optional<Page> paper(Leaving leaving, String back) {
    return ready(leaving)
        .map(
            form -> {
              exporting.printed(form);
              return Page.of("report/print")
                  .with("filled", form)
                  .with("back", back)
                  .with("table", FormTable.of(form));
            });
  }

  private Optional<FilledForm> ready(Leaving leaving) {
    FormPages.Found found = forms.found(leaving.form(), leaving.university(), leaving.turn());
    FormContents sent = leaving.sent();
    if (sent != null) {
      return Optional.of(SentForm.of(found.declared().form(), found.asked(), sent));
    }
    FilledForm form = filling.fill(found.declared(), found.asked());
    return form.isComplete() || form.whatIsMissing().equals(leaving.seen())
        ? Optional.of(form)
        : Optional.empty();
  }
}
