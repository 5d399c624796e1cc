package org.linli.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Makes a PDF of a well-formed page, in the font that goes into it. */
@Singleton
public class PaperPdf {

  private final PrintedFont font;

  PaperPdf(PrintedFont font) {
    this.font = font;
    XRLog.setLoggingEnabled(false);
  }

  /**
   * The PDF.
   *
   * @param page XHTML with a head
   * @param style what it looks like
   */
  public byte[] of(String page, String style) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(font::open, PrintedFont.NAME)
          .withHtmlContent(page.replace("</head>", "<style>" + style + "</style></head>"), "")
          .toStream(pdf)
          .run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("can't print", e);
    }
  }

  /** A style sheet of the platform's own, by its path among the resources. */
  public static String style(String path) {
    try (InputStream file = Objects.requireNonNull(PaperPdf.class.getResourceAsStream(path))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + path, e);
    }
  }
}
