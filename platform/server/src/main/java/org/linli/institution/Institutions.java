package org.linli.institution;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.account.InstitutionNames;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The institutions of the platform, for other domains. */
@Singleton
public class Institutions implements InstitutionNames {

  private final Sql sql;

  Institutions(@Named("control") Sql sql) {
    this.sql = sql;
  }

  /** One of them. */
  public Optional<Institution> find(long id) {
    return where(Condition.of("i.id = ?", id), "").stream().findFirst();
  }

  /** The university with a national code. */
  public Optional<Institution> withCode(String code) {
    return where(Condition.of("i.code = ?", code), "").stream().findFirst();
  }

  /** Some of them. */
  public Map<Long, Institution> byIds(Collection<Long> ids) {
    return where(Condition.in("i.id", ids), "").stream()
        .collect(Collectors.toMap(Institution::id, Function.identity()));
  }

  /**
   * The best few of those that are open, by a part of their name or of the university's.
   *
   * @param text words with spaces between them: a university, one of its colleges
   */
  public List<Institution> named(String text, int most) {
    Condition all = Condition.of("i.is_open AND u.is_open");
    for (String word : text.strip().split("\\s+")) {
      String anywhere = "%" + Condition.literal(word) + "%";
      all = all.and(Condition.of("(i.name LIKE ? OR u.name LIKE ?)", anywhere, anywhere));
    }
    return where(all, " ORDER BY u.name, i.path LIMIT " + most);
  }

  /** Everything within a scope, as a tree: each university before its colleges. */
  public List<Institution> within(Scope scope) {
    return where(Condition.within("i.path", scope), " ORDER BY u.name, i.path");
  }

  /** The universities whose own data some tenant keeps and that are open, by name. */
  public List<Institution> atHome() {
    return where(
        Condition.of("i.above = '' AND i.home_tenant IS NOT NULL AND i.is_open"),
        " ORDER BY i.name");
  }

  /** The universities whose own data a tenant keeps and that are open, by name. */
  public List<Institution> universitiesAtHome(String tenant) {
    return where(
        Condition.of(
            "i.home_tenant = ? AND i.kind = 'UNIVERSITY' AND i.above = '' AND i.is_open", tenant),
        " ORDER BY i.name");
  }

  /** The colleges of the universities whose own data a tenant keeps. */
  public List<Institution> collegesAtHome(String tenant) {
    return where(
        Condition.of(
            "u.home_tenant = ? AND u.kind = 'UNIVERSITY' AND i.above <> ''"
                + " AND i.is_open AND u.is_open",
            tenant),
        " ORDER BY u.name, i.path");
  }

  @Override
  public Optional<String> nameOf(String subject) {
    return subject.matches("[0-9]{1,18}")
        ? find(Long.parseLong(subject)).map(Institution::fullName)
        : Optional.empty();
  }

  private List<Institution> where(Condition condition, String order) {
    return sql.query(
        Institution.SELECT + condition.sql() + order, condition.values(), Institution::read);
  }
}
