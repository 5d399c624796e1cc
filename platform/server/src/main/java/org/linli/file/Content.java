package org.linli.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file can be. */
public enum Content {
  /** A photo. */
  JPEG("image/jpeg", ".jpg", true, 0xFF, 0xD8, 0xFF),
  /** A picture. */
  PNG("image/png", ".png", true, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
  /** A photo as newer telephones send it from the browser. */
  WEBP("image/webp", ".webp", true, 'R', 'I', 'F', 'F'),
  /** A document. */
  PDF("application/pdf", ".pdf", false, '%', 'P', 'D', 'F', '-'),
  /** A spreadsheet of Office 2007 and later. */
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ".xlsx",
      false,
      'P',
      'K',
      3,
      4),
  /** A film, as telephones take it. */
  MP4("video/mp4", ".mp4", false),
  /** A list as text in UTF-8, separated by commas. */
  CSV("text/csv;charset=utf-8", ".csv", false);

  private static final int HEAD = 4096;

  private final String mediaType;
  private final String ending;
  private final boolean isPicture;
  private final byte[] beginning;

  Content(String mediaType, String ending, boolean isPicture, int... beginning) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.isPicture = isPicture;
    this.beginning = new byte[beginning.length];
    for (int i = 0; i < beginning.length; i++) {
      this.beginning[i] = (byte) beginning[i];
    }
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** How names of such files end, with the dot. */
  public String ending() {
    return ending;
  }

  /** Whether browsers show it within a page. */
  public boolean isPicture() {
    return isPicture;
  }

  /** What a file is by its content; empty if it is nothing that we keep. */
  static Optional<Content> of(Path file) throws IOException {
    byte[] head;
    try (InputStream stream = Files.newInputStream(file)) {
      head = stream.readNBytes(HEAD);
    }
    for (Content content : values()) {
      if (content.fits(head, file)) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }

  private boolean fits(byte[] head, Path file) throws IOException {
    boolean begins =
        head.length >= beginning.length
            && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    return begins
        && switch (this) {
          case JPEG, PNG, PDF -> true;
          case WEBP ->
              head.length > 12 && new String(head, 8, 4, StandardCharsets.US_ASCII).equals("WEBP");
          case XLSX -> isWorkbook(file);
          case MP4 ->
              head.length > 8 && new String(head, 4, 4, StandardCharsets.US_ASCII).equals("ftyp");
          case CSV -> isText(head);
        };
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null;
    } catch (ZipException e) {
      return false;
    }
  }

  private static boolean isText(byte[] head) {
    int end = head.length;
    // The head may end within a character of several bytes.
    while (head.length == HEAD && end > HEAD - 4 && head[end - 1] < 0) {
      end--;
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, end)).toString();
      return !text.isBlank()
          && !text.stripLeading().startsWith("<")
          && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
