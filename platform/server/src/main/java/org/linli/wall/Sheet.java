package org.linli.wall;

import java.util.List;

/**
 * How large the letters of a document may be so that it fills one sheet: estimated from its
 * letters, because a browser and a PDF are to look the same. Sizes are those of A4; A3 has its
 * proportions.
 */
final class Sheet {

  /** In points, as the style sheet has them; the largest first. */
  private static final List<Integer> SIZES = List.of(22, 20, 18, 16, 15, 14, 13, 12, 11);

  private static final double POINT = 25.4 / 72;
  private static final double WIDTH = 170;
  private static final double HEIGHT = 297 - 18 - 14;

  /** Lines end early where a mark may not begin the next one. */
  private static final double CARE = 0.93;

  private static final double LINE = 1.6;

  private Sheet() {}

  /** The largest size at which it fits; the smallest where none does. */
  static int size(FilledWall wall) {
    return SIZES.stream()
        .filter(size -> height(wall, size) <= HEIGHT * CARE)
        .findFirst()
        .orElse(SIZES.getLast());
  }

  /** In millimetres. */
  private static double height(FilledWall wall, int size) {
    double em = size * POINT;
    double all = lines(wall.title(), WIDTH, em * 1.7) * 1.7 * 1.35 + 2.2;
    for (Piece piece : wall.pieces()) {
      all +=
          switch (piece.kind()) {
            case HEADING -> lines(piece.text(), WIDTH, em * 1.15) * 1.15 * LINE + 1.3;
            case PARAGRAPH -> lines(piece.text(), WIDTH, em) * LINE + 0.35;
            case STEP ->
                lines(piece.text(), WIDTH - em * 1.6, em * 1.1) * 1.1 * LINE
                    + piece.lines().stream()
                            .mapToDouble(one -> lines(one, WIDTH - em * 1.6, em * 0.92))
                            .sum()
                        * 0.92
                        * LINE
                    + 2.4;
            case HOURS ->
                piece.hours().stream()
                        .mapToDouble(one -> Math.max(1, one.spans().size()) * LINE + 0.6)
                        .sum()
                    + 0.6;
            case GROUP ->
                piece.seats().stream()
                        .flatMap(seat -> seat.holders().stream())
                        .mapToDouble(one -> lines(one.title(), WIDTH * 0.6, em) * LINE + 0.6)
                        .sum()
                    + 0.6;
          };
    }
    return all * em;
  }

  private static double lines(String text, double width, double letter) {
    return Math.max(1, Math.ceil(text.codePointCount(0, text.length()) * letter / (width * CARE)));
  }
}
