package org.linli.report;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Problem;
import org.linli.api.ReportContents;
import org.linli.api.ReportForm;
import org.linli.api.Scope;
import org.linli.file.FileRefused;
import org.linli.file.Uploads;
import org.linli.report.ManualFigure.Place;
import org.linli.report.ManualFigures.Typed;
import org.linli.sheet.ReadingGrids;
import org.linli.sheet.StagedSheets;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/**
 * Takes a filled form in from a spreadsheet: what differs is looked at first, then all of it is
 * taken as typed by hand, or nothing.
 */
@Singleton
class ImportingForms {

  /** As long as a reason may be; it stands behind where it came from. */
  static final int LONGEST_REASON = 250;

  private static final String KIND = "report-form";
  private static final int MOST_ROWS = 10_000;
  private static final int MOST_BYTES = 20 << 20;

  private final Forms forms;
  private final FillingForms filling;
  private final KeepingManualFigures keeping;
  private final ReadingGrids grids;
  private final StagedSheets staged;
  private final SendingImported sending;
  private final Messages messages;

  ImportingForms(
      Forms forms,
      FillingForms filling,
      KeepingManualFigures keeping,
      ReadingGrids grids,
      StagedSheets staged,
      SendingImported sending,
      Messages messages) {
    this.forms = forms;
    this.filling = filling;
    this.keeping = keeping;
    this.grids = grids;
    this.staged = staged;
    this.sending = sending;
    this.messages = messages;
  }

  /**
   * Keeps a file until somebody has looked at the differences.
   *
   * @return what it is called until then
   * @throws FileRefused if it can't be read, or is another form's
   */
  long receive(FormPages.Found found, String name, InputStream bytes, long account) {
    byte[] file = Uploads.all(bytes, MOST_BYTES, new FileRefused("sheet.explodes"));
    FormSheet sheet = sheet(found, file);
    Scope scope =
        found.asked().isUniversity()
            ? new Scope(List.of(found.asked().unit().path()))
            : filling.scope(found.asked().unit().kind());
    return staged.keep(KIND, name, sheet.rows().size(), scope, account, file);
  }

  /**
   * What a kept file says otherwise than the part of the form that the viewer answers for.
   *
   * @throws Problem if nobody keeps it for them
   */
  Differences look(FormPages.Found found, long kept, long account) {
    staged
        .find(kept, KIND, account)
        .filter(one -> !one.isFinished())
        .orElseThrow(Problem::notFound);
    byte[] file = staged.file(kept).orElseThrow(Problem::notFound);
    FilledForm form = filling.fillFor(found.declared(), found.asked());
    return Differences.between(form, sheet(found, file));
  }

  /** Whether what the viewer brings can count as the unit's submission: they answer for it all. */
  boolean mayBeSent(FormPages.Found found) {
    return filling.seesWhole(found.asked())
        && sending.takes(found.declared().form().id(), found.asked().unit(), found.asked().turn());
  }

  /**
   * Takes all that differs and can be typed.
   *
   * @param why why it is otherwise than recorded; may be empty where nothing recorded is
   * @return how many cells
   * @throws Refused if something is wrong with the file, nothing differs any more, or no reason is
   *     given where the records say something else
   */
  @Transactional
  int take(FormPages.Found found, long kept, String why, long account) {
    return take(found, look(found, kept, account), kept, why, account);
  }

  /**
   * As {@link #take}, where a file that says just what stands in the form already is good too.
   *
   * @return how many cells
   * @throws Refused if something is wrong with the file
   */
  @Transactional
  int takeWhatDiffers(FormPages.Found found, long kept, String why, long account) {
    Differences differences = look(found, kept, account);
    if (differences.problems().isEmpty() && differences.taken().isEmpty()) {
      return 0;
    }
    return take(found, differences, kept, why, account);
  }

  /**
   * Takes what differs and sends the form with it: both or neither.
   *
   * @return how many cells were taken
   * @throws Refused as {@link #takeWhatDiffers}, or if it can't be sent yet
   */
  @Transactional
  int takeAndSend(FormPages.Found found, long kept, String why, long account) {
    int cells = takeWhatDiffers(found, kept, why, account);
    sending.send(found.declared().form().id(), found.asked().unit(), found.asked().turn(), account);
    return cells;
  }

  private int take(
      FormPages.Found found, Differences differences, long kept, String why, long account) {
    if (!differences.isTakeable()) {
      throw new Refused("import", "report.import.notTakeable");
    }
    Map<Place, String> recorded = recorded(found);
    if (why.isEmpty()) {
      requireUnrecorded(differences, recorded);
    }
    String reason =
        why.isEmpty()
            ? messages.say("report.import.reason")
            : messages.say("report.import.reason.given", why);
    List<Typed> all =
        differences.taken().stream()
            .map(
                one ->
                    new Typed(
                        one.place(),
                        one.theirs(),
                        KeepingManualFigures.cut(recorded.getOrDefault(one.place(), "")),
                        reason))
            .toList();
    keeping.takeAll(found, all, account);
    staged.finish(kept);
    return all.size();
  }

  /** A recorded nought is recorded as well. */
  private static void requireUnrecorded(Differences differences, Map<Place, String> recorded) {
    differences.taken().stream()
        .filter(one -> !recorded.getOrDefault(one.place(), "").isEmpty())
        .findFirst()
        .ifPresent(
            one -> {
              throw new Refused(
                  "reason",
                  "report.import.refused.reason",
                  one.name(),
                  one.column(),
                  recorded.get(one.place()));
            });
  }

  /** What the records say, without what people typed before: that isn't what they typed over. */
  private Map<Place, String> recorded(FormPages.Found found) {
    List<ReportForm.Column> columns = found.declared().form().columns();
    Map<Place, String> all = new HashMap<>();
    for (ReportContents.Row row : filling.recorded(found.declared(), found.asked()).rows()) {
      for (int i = 0; i < columns.size(); i++) {
        all.put(
            new Place(row.key(), columns.get(i).id()), Printable.text(row.cells().get(i).value()));
      }
    }
    return all;
  }

  private FormSheet sheet(FormPages.Found found, byte[] file) {
    List<String> others =
        forms.all().stream()
            .map(declared -> declared.form().title())
            .filter(title -> !title.equals(found.declared().form().title()))
            .toList();
    List<ReadingGrids.Line> lines = grids.read(file, MOST_ROWS);
    FormSheet sheet = FormSheet.of(found.declared().form(), others, lines);
    FormSheet.requireTurn(found.asked().turn().name(), lines);
    return sheet;
  }
}
