package org.linli.survey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads a QR code that stands in a page as SVG, as a phone's camera reads it off the paper. */
final class PrintedCode {

  private static final Pattern CELL = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int DOTS = 8;
  private static final int WHITE = 0xffffff;

  private PrintedCode() {}

  /** What it says. */
  static String read(Element svg) {
    int size = DOTS * Integer.parseInt(svg.attr("viewBox").split(" ")[2]);
    int[] paper = new int[size * size];
    Arrays.fill(paper, WHITE);
    Matcher cells = CELL.matcher(svg.select("path").attr("d"));
    while (cells.find()) {
      int left = DOTS * Integer.parseInt(cells.group(1));
      int top = DOTS * Integer.parseInt(cells.group(2));
      for (int y = top; y < top + DOTS; y++) {
        Arrays.fill(paper, y * size + left, y * size + left + DOTS, 0);
      }
    }
    try {
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(
                  new GlobalHistogramBinarizer(new RGBLuminanceSource(size, size, paper))))
          .getText();
    } catch (ReaderException e) {
      throw new AssertionError("no code can be read from the paper", e);
    }
  }
}
