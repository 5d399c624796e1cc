package org.linli.sheet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    return of(new Named(name, name), title, "", headings, lines);
  }

  /**
   * What a file is called, without its ending.
   *
   * @param plain in signs that every program takes
   * @param name in people's words
   */
  public record Named(String plain, String name) {

    /** As a header of the answer. */
    public String attachment(String ending) {
      String bare = "attachment; filename=\"" + plain + ending + "\"";
      if (name.equals(plain)) {
        return bare;
      }
      String encoded = URLEncoder.encode(name + ending, StandardCharsets.UTF_8).replace("+", "%20");
      return bare + "; filename*=UTF-8''" + encoded;
    }
  }

  /**
   * The answer that carries a list with a line above it that says what it is of.
   *
   * @param title what the sheet is called
   * @param caption that line; empty for none
   * @param headings what stands above its columns
   */
  public static HttpResponse<byte[]> of(
      Named name, String title, String caption, List<String> headings, Lines lines)
      throws IOException {
    Path file = Files.createTempFile(name.plain(), ".xlsx");
    try {
      try (TextSheet sheet = new TextSheet(file, title, caption, headings)) {
        lines.addTo(sheet);
      }
      return HttpResponse.ok(Files.readAllBytes(file))
          .contentType(MEDIA_TYPE)
          .header(HttpHeaders.CONTENT_DISPOSITION, name.attachment(".xlsx"))
          .header(HttpHeaders.CACHE_CONTROL, "no-store");
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
