package org.linli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The accounts that exist only in the demo, as {@code deploy/demo-accounts.csv} lists them. */
record DemoAccounts(List<Row> rows) {

  /**
   * One membership of an account.
   *
   * @param tenant where, or {@code platform}
   * @param scope the division code it reaches, or empty for all
   */
  record Row(String tenant, String login, String password, String role, String scope) {}

  static DemoAccounts read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<Row> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        if (cells.length != 5) {
          throw new CannotStart(
              "%s, line %d: expected tenant,login,password,role,scope"
                  .formatted(file, lines.indexOf(line) + 1));
        }
        rows.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4]));
      }
      return new DemoAccounts(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read the demo's accounts from " + file, e);
    }
  }

  /** The first account of each role: enough to begin with. */
  String table() {
    Map<String, Row> byRole = new LinkedHashMap<>();
    rows.forEach(row -> byRole.putIfAbsent(row.role(), row));
    StringBuilder table = new StringBuilder();
    table.append("  %-26s %-22s %-22s %s%n".formatted("role", "login", "password", "tenant"));
    for (Row row : byRole.values()) {
      table.append(
          "  %-26s %-22s %-22s %s%n"
              .formatted(row.role(), row.login(), row.password(), row.tenant()));
    }
    return table.append("  All accounts: deploy/demo-accounts.csv").toString();
  }
}
