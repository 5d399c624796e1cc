package org.linli.sheet;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.HashMap;
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

/** Reads the rows of a spreadsheet, one after the other. */
@Singleton
public class ReadingSheets {

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
   * @param columns the columns that are looked for, wherever they stand
   * @param each takes a row, and says whether it wants another
   * @throws FileRefused if it is no spreadsheet or lacks a column that must be there
   */
  public <C extends SheetColumn> void read(byte[] file, C[] columns, Predicate<SheetRow<C>> each) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      Iterator<Row> all = rows.iterator();
      if (!all.hasNext()) {
        throw new FileRefused("sheet.empty");
      }
      Map<C, Integer> places = places(all.next(), columns);
      boolean wantsMore = true;
      while (wantsMore && all.hasNext()) {
        SheetRow<C> row = row(all.next(), places);
        wantsMore = row.isEmpty() || each.test(row);
      }
    } catch (IOException | ExcelReaderException e) {
      throw new FileRefused("sheet.notASheet");
    }
  }

  private <C extends SheetColumn> Map<C, Integer> places(Row header, C[] columns) {
    Map<C, Integer> places = new HashMap<>();
    for (Cell cell : header) {
      if (cell != null) {
        String title = bare(cell.getText());
        for (C column : columns) {
          if (bare(messages.say(column.title())).equals(title)) {
            places.putIfAbsent(column, cell.getColumnIndex());
          }
        }
      }
    }
    for (C column : columns) {
      if (column.isRequired() && !places.containsKey(column)) {
        throw new FileRefused("sheet.noColumn", messages.say(column.title()));
      }
    }
    return places;
  }

  private static String bare(String title) {
    return title.replaceAll("[\\s*＊]", "");
  }

  private static <C extends SheetColumn> SheetRow<C> row(Row row, Map<C, Integer> places) {
    SheetRow<C> read = new SheetRow<>(row.getRowNum());
    places.forEach(
        (column, place) -> row.getOptionalCell(place).ifPresent(cell -> read(column, cell, read)));
    return read;
  }

  private static <C extends SheetColumn> void read(C column, Cell cell, SheetRow<C> row) {
    if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
      row.problems().put(column, Message.of("sheet.formula"));
      return;
    }
    if (cell.getType() == CellType.ERROR) {
      row.problems().put(column, Message.of("sheet.error"));
      return;
    }
    String text = text(column, cell).strip();
    if (text.length() > LONGEST) {
      row.problems().put(column, Message.of("form.tooLong", LONGEST));
      return;
    }
    boolean isLong = cell.getType() == CellType.NUMBER && text.length() > SURE_DIGITS;
    if (isLong && column.isLong()) {
      row.problems().put(column, Message.of("sheet.digitsLost"));
    }
    row.texts().put(column, text);
  }

  private static String text(SheetColumn column, Cell cell) {
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    if (column.isDay()) {
      try {
        return cell.asDate().toLocalDate().toString();
      } catch (ExcelReaderException | DateTimeException e) {
        return cell.getRawValue();
      }
    }
    return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
  }
}
