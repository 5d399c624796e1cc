package org.linli.sheet;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.web.template.Messages;

/** Writes the spreadsheets that go with an import: the empty one to fill in, and what is wrong. */
@Singleton
public class SheetReport {

  private static final String MAKER = "Linli";
  private static final String VERSION = "1.0";

  private final Messages messages;

  SheetReport(Messages messages) {
    this.messages = messages;
  }

  /** A line for every bad cell: row, column, sentence. */
  void write(Path path, SheetProblems<?> problems) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        Workbook workbook = new Workbook(out, MAKER, VERSION)) {
      Worksheet sheet = workbook.newWorksheet(messages.say("sheet.report"));
      sheet.width(0, 8);
      sheet.width(1, 16);
      sheet.width(2, 80);
      sheet.freezePane(0, 1);
      heading(sheet, 0, "sheet.report.row");
      heading(sheet, 1, "sheet.report.column");
      heading(sheet, 2, "sheet.report.sentence");
      int line = 1;
      for (SheetProblems.Problem<?> problem : problems.listed()) {
        sheet.value(line, 0, problem.row());
        sheet.inlineString(line, 1, messages.say(problem.column().title()));
        sheet.inlineString(line, 2, messages.say(problem.sentence()));
        line++;
        if (line % 1000 == 0) {
          sheet.flush();
        }
      }
      if (problems.size() > problems.listed().size()) {
        sheet.inlineString(line, 2, messages.say("sheet.report.more", problems.size()));
      }
    }
  }

  /**
   * The columns, with text as the format, so that long numbers keep their digits, and how to fill
   * them in.
   *
   * @param titleKey what the rows are
   * @param how the key of the lines that say so, which are numbered from 1
   * @param lines how many there are
   */
  public void template(
      OutputStream out, String titleKey, SheetColumn[] columns, String how, int lines)
      throws IOException {
    try (Workbook workbook = new Workbook(out, MAKER, VERSION)) {
      Worksheet sheet = workbook.newWorksheet(messages.say(titleKey));
      sheet.freezePane(0, 1);
      int place = 0;
      for (SheetColumn column : columns) {
        sheet.width(place, column.isLong() ? 24 : 16);
        sheet.style(place).format("@").set();
        sheet.value(0, place, messages.say(column.title()) + (column.isRequired() ? "*" : ""));
        sheet.style(0, place).bold().set();
        place++;
      }
      Worksheet page = workbook.newWorksheet(messages.say("sheet.how"));
      page.width(0, 100);
      for (int line = 0; line < lines; line++) {
        page.value(line, 0, messages.say(how + "." + (line + 1)));
      }
    }
  }

  private void heading(Worksheet sheet, int place, String messageKey) {
    sheet.value(0, place, messages.say(messageKey));
    sheet.style(0, place).bold().set();
  }
}
