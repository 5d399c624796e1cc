package org.linli.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads the code off a certificate's first sheet, in a few looks, as a phone's camera takes. */
public final class Scanner {

  private static final int[] DOTS_AN_INCH = {300, 250, 400};

  private Scanner() {}

  /** The sheet as it would come out of a printer. */
  public static BufferedImage picture(byte[] pdf, int dotsAnInch) throws IOException {
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      return new PDFRenderer(paper).renderImageWithDPI(0, dotsAnInch);
    }
  }

  /** What the code says. */
  public static String read(byte[] pdf) throws IOException {
    for (int dots : DOTS_AN_INCH) {
      BufferedImage picture = picture(pdf, dots);
      int width = picture.getWidth();
      int height = picture.getHeight();
      int[] seen = picture.getRGB(0, 0, width, height, null, 0, width);
      try {
        return new QRCodeReader()
            .decode(
                new BinaryBitmap(
                    new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, seen))),
                Map.of(DecodeHintType.TRY_HARDER, true))
            .getText();
      } catch (ReaderException blurred) {
        // The next look is sharper.
      }
    }
    throw new AssertionError("no code can be read from the paper");
  }
}
