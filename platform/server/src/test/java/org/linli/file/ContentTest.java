package org.linli.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is, is told by its content. */
class ContentTest {

  @TempDir private Path directory;

  @Test
  void photos_and_documents_are_known_by_their_first_bytes() throws IOException {
    assertThat(of(0xFF, 0xD8, 0xFF, 0xE0, 0)).contains(Content.JPEG);
    assertThat(of(0x89, 'P', 'N', 'G', 13, 10, 26, 10)).contains(Content.PNG);
    assertThat(of('R', 'I', 'F', 'F', 1, 2, 3, 4, 'W', 'E', 'B', 'P', ' ')).contains(Content.WEBP);
    assertThat(of('R', 'I', 'F', 'F', 1, 2, 3, 4, 'W', 'A', 'V', 'E', ' ')).isEmpty();
    assertThat(of("%PDF-1.7")).contains(Content.PDF);
  }

  @Test
  void a_spreadsheet_is_an_archive_with_a_workbook_in_it() throws IOException {
    assertThat(Content.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(Content.XLSX);
    assertThat(Content.of(zip("[Content_Types].xml", "word/document.xml"))).isEmpty();
    assertThat(of('P', 'K', 3, 4, 9, 9)).isEmpty();
  }

  @Test
  void a_list_is_text_in_utf_8() throws IOException {
    assertThat(of("姓名,社区\n陈小宇,新江社区\n")).contains(Content.CSV);
    assertThat(of("社".repeat(5000))).contains(Content.CSV);
    assertThat(Content.of(write("姓名,社区".getBytes(Charset.forName("GB18030"))))).isEmpty();
    assertThat(of("a,b\u0000")).isEmpty();
    assertThat(of("<html><script>alert(1)</script>")).isEmpty();
    assertThat(of("")).isEmpty();
  }

  @Test
  void a_name_gets_the_ending_of_its_content_and_loses_its_directories() {
    assertThat(name("../../etc/表.xlsx", Content.PDF)).isEqualTo("表.pdf");
    assertThat(name(".htaccess", Content.CSV)).isEqualTo(".htaccess.csv");
    assertThat(name("", Content.CSV)).isEqualTo("file.csv");
    assertThat(name("名".repeat(300), Content.XLSX)).hasSizeLessThanOrEqualTo(200);
  }

  private static String name(String name, Content content) {
    return new NewFile("test", 1, name, Set.of(content), 0).nameFor(content);
  }

  private java.util.Optional<Content> of(String text) throws IOException {
    return Content.of(write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private java.util.Optional<Content> of(int... bytes) throws IOException {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return Content.of(write(content));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("file"), bytes);
  }

  private Path zip(String... entries) throws IOException {
    Path file = directory.resolve("zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
      }
    }
    return file;
  }
}
