package org.linli.demo;

import io.micronaut.context.BeanContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.account.Enrolling;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.institution.Institutions;
import org.linli.tenant.TenantId;

/** The accounts that exist only in the demo, as {@code deploy/demo-accounts.csv} lists them. */
record DemoAccounts(List<Row> rows) {

  private static final String PLATFORM = "platform";
  private static final String UNIVERSITY = "university";

  /**
   * One membership of an account.
   *
   * @param tenant where, or {@code platform}, or {@code university}
   * @param scope the division code it reaches, or empty for all; a university's or college's name
   */
  record Row(String tenant, String login, String password, String role, String scope) {
    /** What people see instead of the login name. */
    String name() {
      return "演示·" + login;
    }
  }

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

  /** Makes those that aren't there yet, each with the memberships it is listed with. */
  void enroll(BeanContext context) {
    Enrolling enrolling = context.getBean(Enrolling.class);
    Map<String, Long> ids = new HashMap<>();
    for (Row row : rows) {
      if (row.tenant().equals(UNIVERSITY)) {
        continue; // There are no universities yet; they come with their pairings.
      }
      long account =
          ids.computeIfAbsent(
              row.login(), login -> enrolling.enroll(login, row.name(), row.password(), false));
      Subject subject =
          row.tenant().equals(PLATFORM) ? Subject.PLATFORM : Subject.of(new TenantId(row.tenant()));
      Scope scope = row.scope().isEmpty() ? Scope.NONE : new Scope(List.of(row.scope()));
      enrolling.appoint(account, subject, Role.valueOf(row.role()), scope);
    }
  }

  /** Makes those of the universities that are there by now. */
  void enrollUniversities(BeanContext context) {
    Enrolling enrolling = context.getBean(Enrolling.class);
    Institutions institutions = context.getBean(Institutions.class);
    rows.stream()
        .filter(row -> row.tenant().equals(UNIVERSITY))
        .forEach(
            row ->
                institutions.named(row.scope(), 20).stream()
                    .filter(one -> one.fullName().equals(row.scope()))
                    .forEach(
                        one ->
                            enrolling.appoint(
                                enrolling.enroll(row.login(), row.name(), row.password(), false),
                                Subject.ofInstitution(one.root()),
                                Role.INSTITUTION_STAFF,
                                new Scope(List.of(one.path())))));
  }

  /** Who works for all of a university. */
  Optional<Row> ofUniversity(String name) {
    return rows.stream()
        .filter(row -> row.tenant().equals(UNIVERSITY) && row.scope().equals(name))
        .findFirst();
  }

  /** The account with a log-in name, if it is listed. */
  Optional<Row> named(String login) {
    return rows.stream().filter(row -> row.login().equals(login)).findFirst();
  }

  /** Whether some account holds a role in a tenant. */
  boolean has(String tenant, String role) {
    return rows.stream().anyMatch(row -> row.tenant().equals(tenant) && row.role().equals(role));
  }

  /** The first account that holds a role in a tenant. */
  Row firstOf(String tenant, String role) {
    return rows.stream()
        .filter(row -> row.tenant().equals(tenant) && row.role().equals(role))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotStart(
                    "deploy/demo-accounts.csv has no %s of %s".formatted(role, tenant)));
  }

  /** The staff who answer for the whole of a tenant: with the shortest scope. */
  List<Row> staffOfAll(String tenant) {
    List<Row> staff =
        rows.stream()
            .filter(row -> row.tenant().equals(tenant) && row.role().equals("STAFF"))
            .toList();
    int widest = staff.stream().mapToInt(row -> row.scope().length()).min().orElse(0);
    return staff.stream().filter(row -> row.scope().length() == widest).toList();
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
