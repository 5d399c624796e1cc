package org.linli.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as SVG, to stand in a page: the code of a link is in no other address or file. */
public final class QrCode {

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

  private QrCode() {}

  /**
   * Draws a text.
   *
   * @param label what it is, for those who don't see it
   */
  public static String svg(String text, String label) {
    BitMatrix cells = cells(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < cells.getHeight(); y++) {
      for (int x = 0; x < cells.getWidth(); x++) {
        if (cells.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return ("<svg class=\"qr\" role=\"img\" aria-label=\"%s\" xmlns=\"http://www.w3.org/2000/svg\""
            + " viewBox=\"0 0 %d %d\" width=\"240\" height=\"240\""
            + " shape-rendering=\"crispEdges\">"
            + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path d=\"%s\"/></svg>")
        .formatted(label, cells.getWidth(), cells.getHeight(), path);
  }

  private static BitMatrix cells(String text) {
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }
}
