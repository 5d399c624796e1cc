package org.linli.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.StationStandard;

/** What programs read and write about standards. */
final class StandardParts {

  private StandardParts() {}

  /** A standard in force. */
  @Serdeable
  record Said(
      String key, int version, LocalDate from, String title, String clause, List<Wanted> items) {

    static Said of(GivenStandard given) {
      StationStandard said = given.said();
      return new Said(
          given.key(),
          said.version(),
          said.from(),
          said.title(),
          said.clause().id(),
          said.items().stream().map(Wanted::of).toList());
    }
  }

  /** An item of a standard, with the kinds of evidence that count and the keys of its parts. */
  @Serdeable
  record Wanted(
      String key,
      String words,
      String clause,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<String> evidence,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<String> parts) {

    static Wanted of(StationStandard.Item item) {
      return new Wanted(
          item.key(),
          item.words(),
          item.clause().id(),
          item.evidence().stream().map(Enum::name).sorted().toList(),
          item.parts().stream().map(StationStandard.Part::key).toList());
    }
  }

  /** How a station stands: how many items are met, of how many, and which are missing. */
  @Serdeable
  record Stands(
      long station,
      String name,
      long community,
      int met,
      int of,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<String> missing,
      boolean demonstration) {

    static Stands of(StandardRows.Row row) {
      Standing standing = row.standing();
      return new Stands(
          standing.station().id(),
          standing.station().name(),
          standing.station().community(),
          standing.met(),
          standing.of(),
          standing.missing().stream().map(line -> line.item().key()).toList(),
          row.isDemonstration());
    }
  }

  /** How a station stands by one standard, item by item. */
  @Serdeable
  record Detail(String standard, int version, int met, int of, List<Line> items) {

    static Detail of(Standing standing) {
      return new Detail(
          standing.standard().key(),
          standing.standard().said().version(),
          standing.met(),
          standing.of(),
          standing.items().stream().map(Line::of).toList());
    }
  }

  /** How a station stands by an item, and what was found last. */
  @Serdeable
  record Line(
      String item,
      String state,
      boolean met,
      @Nullable Long finding,
      @Nullable String evidence,
      @Nullable Integer version,
      @Nullable Instant checkedAt) {

    static Line of(Standing.Line line) {
      Finding found = line.finding();
      return new Line(
          line.item().key(),
          line.state().name(),
          line.isMet(),
          found == null ? null : found.id(),
          found == null ? null : found.evidence().name(),
          found == null ? null : found.version(),
          found == null ? null : found.checkedAt());
    }
  }

  /**
   * Something found of an item.
   *
   * @param standard the standard's key
   * @param item the item's key
   * @param lacking the keys of parts that are lacking, where it isn't met
   * @param remark why, where it isn't met
   * @param fileName what the photo or document is called
   * @param file the photo or PDF in Base64; none where what is on record is enough
   */
  @Serdeable
  record NewFinding(
      @Nullable String standard,
      @Nullable String item,
      boolean met,
      @Nullable List<String> lacking,
      @Nullable String remark,
      @Nullable String fileName,
      @Nullable String file) {}

  /** By which standard a station is a demonstration station. */
  @Serdeable
  record Demonstration(@Nullable String standard) {}
}
