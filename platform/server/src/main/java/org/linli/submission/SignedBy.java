package org.linli.submission;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.ReportForm;
import org.linli.key.Masked;
import org.linli.report.FormContents;
import org.linli.web.Refused;

/**
 * Who filled a form in for its unit, and how to reach them.
 *
 * @param phone the number in full
 */
record SignedBy(String person, String phone) {

  private static final int LONGEST_NAME = 40;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{1,18}[0-9]");

  /** What somebody typed, where the form asks for it; null where it doesn't. */
  static @Nullable SignedBy read(Form form, ReportForm.@Nullable Signature asked) {
    return asked == null
        ? null
        : new SignedBy(
            form.text("filler", LONGEST_NAME),
            Normalizer.normalize(form.text("fillerPhone", 40), Normalizer.Form.NFKC).strip());
  }

  /**
   * Checks that it says both.
   *
   * @throws Refused if it doesn't
   */
  static void require(@Nullable SignedBy signed) {
    if (signed == null || signed.person.isEmpty()) {
      throw new Refused("filler", "submission.refused.noFiller");
    }
    if (!PHONE.matcher(signed.phone).matches()) {
      throw new Refused("fillerPhone", "submission.refused.noFillerPhone");
    }
  }

  /** The contents with both written in, the number masked. */
  FormContents on(FormContents contents, ReportForm.Signature asked) {
    return new FormContents(
        contents.form(),
        contents.plugin(),
        contents.title(),
        on(contents.head(), asked),
        on(contents.foot(), asked),
        contents.columns(),
        contents.rows(),
        contents.remarks());
  }

  private List<FormContents.Line> on(List<FormContents.Line> lines, ReportForm.Signature asked) {
    return lines.stream().map(line -> on(line, asked)).toList();
  }

  private FormContents.Line on(FormContents.Line line, ReportForm.Signature asked) {
    if (line.label().equals(asked.person())) {
      return new FormContents.Line(line.label(), person);
    }
    return line.label().equals(asked.phone())
        ? new FormContents.Line(line.label(), Masked.phone(phone))
        : line;
  }
}
