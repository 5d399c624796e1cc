package org.linli.submission;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.linli.report.FormContents;

/** Makes the one text of a version, by which it is known for ever, and reads it again. */
@Singleton
class Sealing {

  private final ObjectMapper json;

  Sealing(ObjectMapper json) {
    this.json = json;
  }

  String text(Object what) {
    try {
      return json.writeValueAsString(what);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sealed read(String text) {
    try {
      return whole(json.readValue(text, Sealed.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is empty isn't written; reading puts it back. */
  private static Sealed whole(Sealed read) {
    FormContents contents = read.contents();
    FormContents whole =
        new FormContents(
            contents.form(),
            contents.plugin(),
            orEmpty(contents.title()),
            contents.head().stream().map(Sealing::whole).toList(),
            contents.foot().stream().map(Sealing::whole).toList(),
            contents.columns().stream()
                .map(
                    one ->
                        new FormContents.ColumnName(
                            one.id(), orEmpty(one.title()), whole(one.overall())))
                .toList(),
            contents.rows().stream().map(Sealing::whole).toList(),
            contents.remarks());
    return new Sealed(
        read.tenant(),
        read.form(),
        read.turn(),
        read.turnName(),
        read.unitKind(),
        read.unitKey(),
        read.unitName(),
        read.version(),
        whole,
        read.evidence());
  }

  private static FormContents.@Nullable Overall whole(FormContents.@Nullable Overall said) {
    return said == null
        ? null
        : new FormContents.Overall(said.kind(), orEmpty(said.part()), orEmpty(said.whole()));
  }

  private static FormContents.Line whole(FormContents.Line line) {
    return new FormContents.Line(orEmpty(line.label()), orEmpty(line.text()));
  }

  private static FormContents.Row whole(FormContents.Row row) {
    return new FormContents.Row(
        orEmpty(row.key()),
        orEmpty(row.name()),
        orEmpty(row.path()),
        row.cells().stream().map(Sealing::whole).toList());
  }

  private static FormContents.Cell whole(FormContents.Cell cell) {
    return new FormContents.Cell(
        orEmpty(cell.text()),
        cell.kind(),
        cell.manual(),
        orEmpty(cell.author()),
        orEmpty(cell.reason()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
