package org.linli.sheet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A list that is sent at once as a spreadsheet to be saved. */
public final class SentSheet {

  /** What such a file is. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private SentSheet() {}

  /** Writes the lines. */
  @FunctionalInterface
  public interface Lines {
    /** Adds all of them. */
    void addTo(TextSheet sheet) throws IOException;
  }

  /**
   * The answer that carries it.
   *
   * @param name what the file is called, without its ending
   * @param title what the sheet is called
   * @param headings what stands above its columns
   */
  public static HttpResponse<byte[]> of(
      String name, String title, List<String> headings, Lines lines) throws IOException {
    Path file = Files.createTempFile(name, ".xlsx");
    try {
      try (TextSheet sheet = new TextSheet(file, title, headings)) {
        lines.addTo(sheet);
      }
      return HttpResponse.ok(Files.readAllBytes(file))
          .contentType(MEDIA_TYPE)
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
          .header(HttpHeaders.CACHE_CONTROL, "no-store");
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
