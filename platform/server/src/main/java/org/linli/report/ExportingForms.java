package org.linli.report;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.tenant.CurrentTenant;

/**
 * Lets forms out of the house, as a spreadsheet or on paper, and notes it in the audit log.
 *
 * <p>An unfinished form may leave, because the office may want to complete it by hand; but only by
 * someone who has seen what is missing, and says so by naming it ({@link
 * FilledForm#whatIsMissing()}). What is missing stays blank: an official form carries no remark of
 * ours.
 */
@Singleton
class ExportingForms {

  private final FillingForms filling;
  private final KeepingTemplates templates;
  private final Audit audit;

  ExportingForms(FillingForms filling, KeepingTemplates templates, Audit audit) {
    this.filling = filling;
    this.templates = templates;
    this.audit = audit;
  }

  /**
   * A file to be saved.
   *
   * @param name its name, with the tenant and the unit, the form's title and its turn
   * @param bytes what is in it
   */
  record File(String name, byte[] bytes) {}

  /**
   * The spreadsheet, in the tenant's own layout where it has one.
   *
   * @param seen what the person has seen missing
   * @return the file, or empty when something is missing that was not seen
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Optional<File> spreadsheet(DeclaredForm declared, Asked asked, String seen) {
    return ready(declared, asked, seen).map(this::sheet);
  }

  /**
   * The plain data.
   *
   * @param seen what the person has seen missing
   * @return the file, or empty when something is missing that was not seen
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Optional<File> plain(DeclaredForm declared, Asked asked, String seen) {
    return ready(declared, asked, seen).map(this::data);
  }

  /** A filled form as a spreadsheet; a tenant's own layout is for the tenant's own forms. */
  File sheet(FilledForm form) {
    byte[] bytes = form.asked().isUniversity() ? Spreadsheet.of(form) : templates.spreadsheet(form);
    return exported(form, bytes, "xlsx");
  }

  /** A filled form as plain data. */
  File data(FilledForm form) {
    return exported(form, PlainData.of(form), "csv");
  }

  /** A filled form goes on paper. */
  void printed(FilledForm form) {
    note("report.printed", form, Map.of());
  }

  private File exported(FilledForm form, byte[] bytes, String ending) {
    String hash = HexFormat.of().formatHex(Digests.sha256(bytes));
    note("report.exported", form, Map.of("sha256", hash));
    return new File(nameOf(form) + "." + ending, bytes);
  }

  /**
   * The form for paper.
   *
   * @param seen what the person has seen missing
   * @return the form, or empty when something is missing that was not seen
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Optional<FilledForm> paper(DeclaredForm declared, Asked asked, String seen) {
    Optional<FilledForm> form = ready(declared, asked, seen);
    form.ifPresent(this::printed);
    return form;
  }

  private Optional<FilledForm> ready(DeclaredForm declared, Asked asked, String seen) {
    FilledForm form = filling.fill(declared, asked);
    return form.isComplete() || form.whatIsMissing().equals(seen)
        ? Optional.of(form)
        : Optional.empty();
  }

  private void note(String action, FilledForm form, Map<String, String> more) {
    Map<String, String> details = new java.util.TreeMap<>(more);
    details.put("rows", String.valueOf(form.rows().size()));
    details.put("missing", String.valueOf(form.missing()));
    audit.record(action, "report_form", form.form().id(), details);
  }

  private String nameOf(FilledForm form) {
    String of = form.asked().isTenant() ? "" : form.asked().unit().name();
    String tenant = form.asked().isUniversity() ? "" : CurrentTenant.get().name();
    return "%s%s-%s-%s".formatted(tenant, of, form.title(), form.turn().text());
  }
}
