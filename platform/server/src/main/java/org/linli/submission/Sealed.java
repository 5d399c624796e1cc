package org.linli.submission;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.linli.report.FormContents;

/**
 * A version as it leaves: all of it, so that the text stands for itself, wherever it is read.
 *
 * @param tenant the tenant
 * @param unitKind what sends it
 * @param version which version
 * @param contents the form
 * @param evidence the files beside it
 */
@Serdeable
public record Sealed(
    String tenant,
    String form,
    String turn,
    String turnName,
    String unitKind,
    String unitKey,
    String unitName,
    int version,
    FormContents contents,
    List<Evidence> evidence) {

  /** A file beside it: what it is called, how large it is and what is in it. */
  @Serdeable
  public record Evidence(String name, long size, String sha256) {}

  /** A sealed version keeps its own copy. */
  public Sealed {
    evidence = List.copyOf(evidence);
  }
}
