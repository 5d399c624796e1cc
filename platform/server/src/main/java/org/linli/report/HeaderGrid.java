package org.linli.report;

import java.util.ArrayList;
import java.util.List;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Group;
import org.linli.api.ReportForm.Header;

/**
 * Where each header of a table stands: a group above what it holds, a column down to the lowest
 * header row.
 *
 * @param depth how many rows the headers take
 * @param boxes the headers, row by row
 */
record HeaderGrid(int depth, List<Box> boxes) {

  /**
   * A header's place.
   *
   * @param row the row it begins in, from 0
   * @param column the column it begins in, from 0
   * @param rows how many rows it takes
   * @param columns how many columns it takes
   * @param title its words
   * @param note what follows them in brackets
   */
  record Box(int row, int column, int rows, int columns, String title, String note) {
    String text() {
      return title + note;
    }
  }

  HeaderGrid {
    boxes = List.copyOf(boxes);
  }

  static HeaderGrid of(List<Header> headers) {
    int depth = depth(headers);
    List<Box> boxes = new ArrayList<>();
    place(headers, 0, 0, depth, boxes);
    boxes.sort((a, b) -> Integer.compare(a.row(), b.row()));
    return new HeaderGrid(depth, boxes);
  }

  /** The headers that begin in each row. */
  List<List<Box>> rows() {
    List<List<Box>> rows = new ArrayList<>();
    for (int row = 0; row < depth; row++) {
      int wanted = row;
      rows.add(boxes.stream().filter(box -> box.row() == wanted).toList());
    }
    return rows;
  }

  private static void place(List<Header> headers, int row, int from, int depth, List<Box> boxes) {
    int column = from;
    for (Header header : headers) {
      int width = (int) header.columns().count();
      switch (header) {
        case Column leaf ->
            boxes.add(new Box(row, column, depth - row, 1, leaf.title(), leaf.note()));
        case Group group -> {
          boxes.add(new Box(row, column, 1, width, group.title(), ""));
          place(group.headers(), row + 1, column, depth, boxes);
        }
      }
      column += width;
    }
  }

  private static int depth(List<Header> headers) {
    int deepest = 0;
    for (Header header : headers) {
      int depth =
          switch (header) {
            case Column _ -> 1;
            case Group group -> 1 + depth(group.headers());
          };
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
