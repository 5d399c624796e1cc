package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.linli.api.Message;
import org.linli.file.FileRefused;
import org.linli.web.template.Messages;

/** Reads the rows of a spreadsheet of volunteers, one after the other. */
@Singleton
class ReadingSheets {

  /** More digits than this a number in a spreadsheet doesn't hold; the rest became zeros. */
  private static final int SURE_DIGITS = 15;

  private static final int LONGEST = 500;

  private final Messages messages;

  ReadingSheets(Messages messages) {
    this.messages = messages;
  }

  /**
   * Reads the rows below the first one, which says what the columns are; empty rows are left out.
   *
   * @param each takes a row, and says whether it wants another
   * @throws FileRefused if it is no spreadsheet or lacks a column that must be there
   */
  void read(byte[] file, Predicate<SheetRow> each) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      Iterator<Row> all = rows.iterator();
      if (!all.hasNext()) {
        throw new FileRefused("volunteer.import.empty");
      }
      Map<ImportColumn, Integer> places = places(all.next());
      boolean wantsMore = true;
      while (wantsMore && all.hasNext()) {
        SheetRow row = row(all.next(), places);
        wantsMore = row.isEmpty() || each.test(row);
      }
    } catch (IOException | ExcelReaderException e) {
      throw new FileRefused("volunteer.import.notASheet");
    }
  }

  private Map<ImportColumn, Integer> places(Row header) {
    Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    for (Cell cell : header) {
      if (cell != null) {
        String title = cell.getText().replaceAll("[\\s*＊]", "");
        for (ImportColumn column : ImportColumn.values()) {
          if (messages.say(column.titleKey()).equals(title)) {
            places.putIfAbsent(column, cell.getColumnIndex());
          }
        }
      }
    }
    for (ImportColumn column : ImportColumn.values()) {
      if (column.isRequired() && !places.containsKey(column)) {
        throw new FileRefused("volunteer.import.noColumn", messages.say(column.titleKey()));
      }
    }
    return places;
  }

  private static SheetRow row(Row row, Map<ImportColumn, Integer> places) {
    SheetRow read = new SheetRow(row.getRowNum());
    places.forEach(
        (column, place) -> row.getOptionalCell(place).ifPresent(cell -> read(column, cell, read)));
    return read;
  }

  private static void read(ImportColumn column, Cell cell, SheetRow row) {
    if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
      row.problems().put(column, Message.of("volunteer.import.formula"));
      return;
    }
    if (cell.getType() == CellType.ERROR) {
      row.problems().put(column, Message.of("volunteer.import.error"));
      return;
    }
    String text = text(column, cell).strip();
    if (text.length() > LONGEST) {
      row.problems().put(column, Message.of("form.tooLong", LONGEST));
      return;
    }
    boolean isLong = cell.getType() == CellType.NUMBER && text.length() > SURE_DIGITS;
    if (isLong && column == ImportColumn.ID_NUMBER) {
      row.problems().put(column, Message.of("volunteer.import.digitsLost"));
    }
    row.texts().put(column, text);
  }

  private static String text(ImportColumn column, Cell cell) {
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    if (column == ImportColumn.BIRTH_DATE) {
      try {
        return cell.asDate().toLocalDate().toString();
      } catch (ExcelReaderException | DateTimeException e) {
        return cell.getRawValue();
      }
    }
    return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
  }
}
