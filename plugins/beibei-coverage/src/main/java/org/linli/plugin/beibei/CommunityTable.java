package org.linli.plugin.beibei;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.StationFacts;
import org.linli.plugin.beibei.CommunityLines.Named;

/**
 * Villages and communities as a file that every spreadsheet opens (CSV). What a spreadsheet could
 * take for a formula is written as text.
 */
final class CommunityTable {

  static final String CSV = "text/csv;charset=utf-8";

  /** Tells spreadsheets of old that it is UTF-8. */
  private static final String MARK = "\uFEFF";

  private CommunityTable() {}

  static byte[] of(List<Named> rows) {
    Stream<String> head = Stream.of(line("街镇", "村（社区）", "区划代码", "是否有站（点）", "站（点）"));
    String all =
        Stream.concat(head, rows.stream().map(CommunityTable::row)).collect(Collectors.joining());
    return (MARK + all).getBytes(StandardCharsets.UTF_8);
  }

  private static String row(Named row) {
    String code = row.community().divisionCode();
    return line(
        row.town(),
        row.community().officialName(),
        code == null ? "" : code,
        row.sites().isEmpty() ? "否" : "是",
        row.sites().stream().map(StationFacts::name).collect(Collectors.joining("、")));
  }

  private static String line(String... cells) {
    return Stream.of(cells).map(CommunityTable::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
