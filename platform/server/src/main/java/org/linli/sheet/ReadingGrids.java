package org.linli.sheet;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.linli.api.Message;
import org.linli.file.FileRefused;

/** Reads a spreadsheet as it stands, without saying which columns it must have. */
@Singleton
public class ReadingGrids {

  /**
   * A row that is not empty.
   *
   * @param number its number as the spreadsheet shows it, from 1
   * @param texts what stands in its cells, by column from 0
   * @param problems the cells that can't be taken, by column: a formula, an error
   */
  public record Line(int number, Map<Integer, String> texts, Map<Integer, Message> problems) {

    /** What stands in a column; empty for nothing. */
    public String text(int column) {
      return texts.getOrDefault(column, "");
    }
  }

  /**
   * The rows of the first sheet.
   *
   * @param most so many rows at once
   * @throws FileRefused with the sentence that says what is wrong with it
   */
  public List<Line> read(byte[] file, int most) {
    HostileArchive.refuse(file);
    return lines(file, most);
  }

  /**
   * The rows of the first sheet of a file that is opened as a whole afterwards.
   *
   * @param most so many rows at once
   * @param unpacked so many bytes at most when it is unpacked
   * @throws FileRefused with the sentence that says what is wrong with it
   */
  public List<Line> readSmall(byte[] file, int most, long unpacked) {
    HostileArchive.refuse(file, unpacked);
    return lines(file, most);
  }

  private static List<Line> lines(byte[] file, int most) {
    List<Line> lines = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      Iterator<Row> all = rows.iterator();
      while (all.hasNext()) {
        Line line = line(all.next());
        if (!line.texts().isEmpty() || !line.problems().isEmpty()) {
          lines.add(line);
        }
        if (lines.size() > most) {
          throw new FileRefused("sheet.tooMany", most);
        }
      }
    } catch (IOException | ExcelReaderException e) {
      throw new FileRefused("sheet.notASheet");
    }
    if (lines.isEmpty()) {
      throw new FileRefused("sheet.empty");
    }
    return lines;
  }

  private static Line line(Row row) {
    Map<Integer, String> texts = new HashMap<>();
    Map<Integer, Message> problems = new HashMap<>();
    for (Cell cell : row) {
      if (cell == null) {
        continue;
      }
      if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
        problems.put(cell.getColumnIndex(), Message.of("sheet.formula"));
      } else if (cell.getType() == CellType.ERROR) {
        problems.put(cell.getColumnIndex(), Message.of("sheet.error"));
      } else {
        String text = text(cell).strip();
        if (!text.isEmpty()) {
          texts.put(cell.getColumnIndex(), text);
        }
      }
    }
    return new Line(row.getRowNum(), texts, problems);
  }

  private static String text(Cell cell) {
    return cell.getType() == CellType.NUMBER
        ? new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString()
        : cell.getText();
  }
}
