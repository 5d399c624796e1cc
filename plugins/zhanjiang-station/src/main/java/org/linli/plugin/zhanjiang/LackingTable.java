package org.linli.plugin.zhanjiang;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.CommunityKind;

/**
 * Communities without a station as a file that every spreadsheet opens (CSV). What a spreadsheet
 * could take for a formula is written as text.
 */
final class LackingTable {

  static final String CSV = "text/csv;charset=utf-8";

  /** Tells spreadsheets of old that it is UTF-8. */
  private static final String MARK = "\uFEFF";

  private LackingTable() {}

  static byte[] of(List<Lacking> rows, LocalDate day) {
    Stream<String> head =
        Stream.of(line("县（市、区）", "镇（街道）", "社区（村）", "类别", "区划代码", "没有站点的日期", "后来成立站点的日期"));
    String all =
        Stream.concat(head, rows.stream().map(row -> row(row, day))).collect(Collectors.joining());
    return (MARK + all).getBytes(StandardCharsets.UTF_8);
  }

  private static String row(Lacking row, LocalDate day) {
    return line(
        row.county(),
        row.township(),
        row.community().officialName(),
        row.community().kind() == CommunityKind.VILLAGE ? "村" : "社区",
        Objects.requireNonNullElse(row.community().divisionCode(), ""),
        day.toString(),
        row.opened() == null ? "" : row.opened().toString());
  }

  private static String line(String... cells) {
    return Stream.of(cells).map(LackingTable::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
