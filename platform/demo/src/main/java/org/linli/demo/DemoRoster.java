package org.linli.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The roster of a university's made-up students: two years, two classes of each college and year.
 *
 * @param rows student number, name, college, league branch, year of entry
 */
record DemoRoster(List<List<String>> rows) {

  private static final int CLASSES = 2;
  private static final int IN_A_CLASS = 15;
  private static final List<String> TITLES = List.of("学号", "姓名", "学院", "团支部", "入学年份");

  static DemoRoster of(DemoUniversity university, LocalDate today) {
    Random random = new Random(university.name().hashCode());
    List<List<String>> rows = new ArrayList<>();
    for (int year = today.getYear() - 2; year < today.getYear(); year++) {
      for (int college = 0; college < university.colleges().size(); college++) {
        for (int student = 0; student < CLASSES * IN_A_CLASS; student++) {
          rows.add(
              List.of(
                  "%d%02d%03d".formatted(year, college + 1, student + 1),
                  DemoPerson.next(random, student, today).name(),
                  university.colleges().get(college),
                  "%d级%d班团支部".formatted(year, student / IN_A_CLASS + 1),
                  Integer.toString(year)));
        }
      }
    }
    return new DemoRoster(rows);
  }

  /** The same with other people in the place of the first ones. */
  DemoRoster with(List<String> names) {
    List<List<String>> changed = new ArrayList<>(rows);
    for (int i = 0; i < Math.min(names.size(), rows.size()); i++) {
      List<String> row = new ArrayList<>(rows.get(i));
      row.set(1, names.get(i));
      changed.set(i, row);
    }
    return new DemoRoster(changed);
  }

  String number(int row) {
    return rows.get(row).getFirst();
  }

  byte[] sheet() {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Linli", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("学生");
      write(sheet, 0, TITLES);
      for (int line = 0; line < rows.size(); line++) {
        write(sheet, line + 1, rows.get(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int line, List<String> cells) {
    for (int place = 0; place < cells.size(); place++) {
      sheet.value(line, place, cells.get(place));
    }
  }
}
