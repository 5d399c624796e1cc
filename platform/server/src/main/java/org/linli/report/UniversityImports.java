package org.linli.report;

import jakarta.inject.Singleton;
import java.io.InputStream;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.web.template.Messages;

/**
 * A university's filled form comes in from a spreadsheet, at its home: what differs is looked at,
 * then taken. Whoever asks has looked whether they may.
 */
@Singleton
public class UniversityImports {

  private final UniversityForms forms;
  private final ImportingForms importing;
  private final Messages messages;

  UniversityImports(UniversityForms forms, ImportingForms importing, Messages messages) {
    this.forms = forms;
    this.importing = importing;
    this.messages = messages;
  }

  /** The page on which a file is chosen. */
  public Page ask(String form, ReportUnit university, ReportTurn turn) {
    return page("university/report-import", forms.found(form, university, turn));
  }

  /** Keeps a file until somebody has looked at it; what it is called until then. */
  public long receive(
      String form,
      ReportUnit university,
      ReportTurn turn,
      String name,
      InputStream bytes,
      long account) {
    return importing.receive(forms.found(form, university, turn), name, bytes, account);
  }

  /** What a kept file says otherwise than the form. */
  public LookedAt look(
      String form, ReportUnit university, ReportTurn turn, long kept, long account) {
    return LookedAt.of(
        kept, importing.look(forms.found(form, university, turn), kept, account), messages);
  }

  /**
   * The page with what it says otherwise.
   *
   * @param sends whether taking it may send the form as well
   */
  public Page differences(
      String form, ReportUnit university, ReportTurn turn, long kept, boolean sends, long account) {
    FormPages.Found found = forms.found(form, university, turn);
    return page("university/report-import-differences", found)
        .with("kept", kept)
        .with("sends", sends)
        .with("differences", importing.look(found, kept, account));
  }

  /**
   * Takes all that differs and can be typed; tells how many cells.
   *
   * @param file what was kept
   */
  public int take(String form, ReportUnit university, ReportTurn turn, Taking file, long account) {
    FormPages.Found found = forms.found(form, university, turn);
    return file.sends()
        ? importing.takeWhatDiffers(found, file.kept(), file.reason(), account)
        : importing.take(found, file.kept(), file.reason(), account);
  }

  /**
   * A kept file that is to be taken.
   *
   * @param kept what it is called
   * @param sends whether it is to be sent then: a file that says just what stands there is good too
   * @param reason why it is otherwise than recorded; may be empty where nothing recorded is
   */
  public record Taking(long kept, boolean sends, String reason) {
    /** What somebody typed beside the differences. */
    public static Taking of(long kept, boolean sends, Form said) {
      return new Taking(kept, sends, said.text("reason", ImportingForms.LONGEST_REASON));
    }
  }

  private static Page page(String view, FormPages.Found found) {
    return Page.of(view).with("declared", found.declared().form()).with("asked", found.asked());
  }
}
