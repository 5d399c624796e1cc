package org.linli.standard;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.DivisionFacts;
import org.linli.api.Divisions;
import org.linli.sheet.SentSheet;
import org.linli.web.template.Messages;

/** Writes how stations stand to a spreadsheet. */
@Singleton
class StandardSheet {

  private static final List<Integer> LEVELS = List.of(6, 9);

  private final Divisions divisions;
  private final Messages messages;

  StandardSheet(Divisions divisions, Messages messages) {
    this.divisions = divisions;
    this.messages = messages;
  }

  HttpResponse<byte[]> of(GivenStandard standard, List<StandardRows.Row> rows) throws IOException {
    Map<String, DivisionFacts> areas =
        divisions.byCodes(rows.stream().flatMap(StandardSheet::codes).distinct().toList());
    List<String> headings = new ArrayList<>();
    Stream.of("area", "community", "station", "met")
        .map(column -> messages.say("standard.column." + column))
        .forEach(headings::add);
    standard.said().items().forEach(item -> headings.add(item.name()));
    headings.add(messages.say("standard.demonstration"));
    return SentSheet.of(
        "standard",
        messages.say("standard.title"),
        headings,
        sheet -> {
          for (StandardRows.Row row : rows) {
            sheet.add(cells(row, areas));
          }
        });
  }

  private List<String> cells(StandardRows.Row row, Map<String, DivisionFacts> areas) {
    Standing standing = row.standing();
    List<String> cells = new ArrayList<>();
    cells.add(
        codes(row)
            .filter(areas::containsKey)
            .map(code -> areas.get(code).name())
            .collect(Collectors.joining()));
    cells.add(row.community().shortName());
    cells.add(standing.station().name());
    cells.add(standing.met() + "/" + standing.of());
    standing
        .items()
        .forEach(line -> cells.add(messages.say("standard.state." + line.state().name())));
    cells.add(row.isDemonstration() ? messages.say("common.yes") : "");
    return cells;
  }

  private static Stream<String> codes(StandardRows.Row row) {
    String path = row.community().path();
    return LEVELS.stream()
        .filter(length -> length < path.length())
        .map(length -> path.substring(0, length));
  }
}
