package org.linli.volunteer;

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
class ImportReport {

  private static final String MAKER = "Linli";
  private static final String VERSION = "1.0";

  private final Messages messages;

  ImportReport(Messages messages) {
    this.messages = messages;
  }

  /** A line for every bad cell: row, column, sentence. */
  void write(Path path, ImportProblems problems) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        Workbook workbook = new Workbook(out, MAKER, VERSION)) {
      Worksheet sheet = workbook.newWorksheet(messages.say("volunteer.import.report"));
      sheet.width(0, 8);
      sheet.width(1, 16);
      sheet.width(2, 80);
      sheet.freezePane(0, 1);
      heading(sheet, 0, "volunteer.import.report.row");
      heading(sheet, 1, "volunteer.import.report.column");
      heading(sheet, 2, "volunteer.import.report.sentence");
      int line = 1;
      for (ImportProblems.Problem problem : problems.listed()) {
        sheet.value(line, 0, problem.row());
        sheet.inlineString(line, 1, messages.say(problem.column().titleKey()));
        sheet.inlineString(line, 2, messages.say(problem.sentence()));
        line++;
        if (line % 1000 == 0) {
          sheet.flush();
        }
      }
      if (problems.size() > problems.listed().size()) {
        sheet.inlineString(line, 2, messages.say("volunteer.import.report.more", problems.size()));
      }
    }
  }

  /** The columns, with text as the format, so that long numbers keep their digits. */
  void template(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, MAKER, VERSION)) {
      Worksheet sheet = workbook.newWorksheet(messages.say("volunteer.title"));
      sheet.freezePane(0, 1);
      int place = 0;
      for (ImportColumn column : ImportColumn.values()) {
        sheet.width(place, column == ImportColumn.ID_NUMBER ? 24 : 16);
        sheet.style(place).format("@").set();
        sheet.value(0, place, messages.say(column.titleKey()) + (column.isRequired() ? "*" : ""));
        sheet.style(0, place).bold().set();
        place++;
      }
      Worksheet how = workbook.newWorksheet(messages.say("volunteer.import.how"));
      how.width(0, 100);
      for (int line = 0; line < 6; line++) {
        how.value(line, 0, messages.say("volunteer.import.how." + (line + 1)));
      }
    }
  }

  private void heading(Worksheet sheet, int place, String messageKey) {
    sheet.value(0, place, messages.say(messageKey));
    sheet.style(0, place).bold().set();
  }
}
