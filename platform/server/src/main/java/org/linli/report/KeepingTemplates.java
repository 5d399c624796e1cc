package org.linli.report;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.linli.api.Audit;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.file.Content;
import org.linli.file.FileRefused;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.file.StoredFile;
import org.linli.file.Uploads;
import org.linli.sheet.ReadingGrids;

/**
 * Lets a tenant draw a form's spreadsheet itself: words, order and what is asked stay the
 * document's, and are found by their headers; the rest of the layout is ours, and so the tenant's
 * to replace.
 */
@Singleton
class KeepingTemplates {

  static final String FILES = "report-template";

  private static final int MOST_BYTES = 2 << 20;
  private static final long MOST_UNPACKED = 24L << 20;
  private static final int MOST_ROWS = 200;
  private static final int REMEMBERED = 20;

  /** So many rows are written into a new file to see whether it takes them. */
  private static final int ROWS_TO_TRY = 3;

  private final OwnTemplates templates;
  private final Filing filing;
  private final ReadingGrids grids;
  private final Audit audit;

  KeepingTemplates(OwnTemplates templates, Filing filing, ReadingGrids grids, Audit audit) {
    this.templates = templates;
    this.filing = filing;
    this.grids = grids;
    this.audit = audit;
  }

  /**
   * Takes a spreadsheet as the form's own.
   *
   * @throws FileRefused if the form can't be filled into it
   */
  @Transactional
  void take(FormPages.Found found, String name, InputStream bytes, long account) {
    ReportForm form = found.declared().form();
    byte[] file =
        Uploads.all(bytes, MOST_BYTES, new FileRefused("file.tooLarge", MOST_BYTES >> 20));
    TemplateSpreadsheet.of(empty(found, ROWS_TO_TRY), file, found(form, file));
    NewFile kept = new NewFile(FILES, 0, name, Set.of(Content.XLSX), account);
    StoredFile stored = filing.store(kept, new ByteArrayInputStream(file));
    templates.add(form.id(), stored.key(), shape(form), account);
    audit.record(
        "report.templateTaken", "report_form", form.id(), Map.of("sha256", stored.sha256()));
  }

  /** Takes the platform's layout again; what stood before is kept. */
  @Transactional
  void dismiss(ReportForm form, long account) {
    if (standing(form).isPresent()) {
      templates.add(form.id(), null, shape(form), account);
      audit.record("report.templateDismissed", "report_form", form.id(), Map.of());
    }
  }

  /** What stood for a form, the latest first. */
  List<OwnTemplate> history(ReportForm form) {
    return templates.history(form.id(), REMEMBERED);
  }

  /** What stands for a form now; empty where it is the platform's layout. */
  Optional<OwnTemplate> standing(ReportForm form) {
    return templates.history(form.id(), 1).stream()
        .filter(one -> one.stored().isPresent())
        .findFirst();
  }

  /** Whether the form still has the headers and lines that it had when the file was taken. */
  boolean fits(ReportForm form, OwnTemplate template) {
    return template.shape().equals(shape(form));
  }

  /** Whether the tenant's own spreadsheet stands and no longer fits the form. */
  boolean isOutdated(ReportForm form) {
    return standing(form).filter(template -> !fits(form, template)).isPresent();
  }

  /** A form as a spreadsheet: in the tenant's own where one stands and fits. */
  byte[] spreadsheet(FilledForm form) {
    return standing(form.form())
        .filter(template -> fits(form.form(), template))
        .flatMap(OwnTemplate::stored)
        .flatMap(filing::find)
        .map(
            stored -> {
              byte[] file = bytes(stored);
              return TemplateSpreadsheet.of(form, file, found(form.form(), file));
            })
        .orElseGet(() -> Spreadsheet.of(form));
  }

  /** The platform's layout with nothing in it, to begin from. */
  byte[] blank(FormPages.Found found) {
    return Spreadsheet.of(empty(found, 0));
  }

  private static FilledForm empty(FormPages.Found found, int rows) {
    List<Cell> cells = Collections.nCopies(found.declared().form().columns().size(), Cell.of(""));
    List<Row> all =
        IntStream.range(0, rows)
            .mapToObj(row -> new Row(String.valueOf(row), "", "", cells))
            .toList();
    ReportContents contents = new ReportContents(all, List.of());
    return new FillingIn(found.declared(), key -> "", null)
        .with(found.asked(), contents, List.of(), Map.of());
  }

  private FormSheet found(ReportForm form, byte[] file) {
    return FormSheet.of(form, List.of(), grids.readSmall(file, MOST_ROWS, MOST_UNPACKED));
  }

  private byte[] bytes(StoredFile stored) {
    try (InputStream bytes = filing.open(stored)) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shape(ReportForm form) {
    StringBuilder all = new StringBuilder(form.title());
    HeaderGrid.of(form.headers()).boxes().forEach(box -> all.append('\n').append(box));
    form.head().forEach(field -> all.append('\n').append(field.label()));
    form.foot().forEach(field -> all.append('\n').append(field.label()));
    byte[] hash = Digests.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }
}
