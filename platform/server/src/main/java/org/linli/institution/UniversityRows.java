package org.linli.institution;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The universities as the operator's list shows them. */
@Singleton
class UniversityRows {

  private final Sql sql;

  UniversityRows(@Named("control") Sql sql) {
    this.sql = sql;
  }

  /**
   * A university.
   *
   * @param colleges how many colleges it has, at any depth
   */
  record Row(
      long id,
      String kind,
      String name,
      @Nullable String code,
      @Nullable String home,
      boolean isOpen,
      long colleges) {}

  long count(String text) {
    Condition where = where(text);
    return sql.query(
            "SELECT COUNT(*) FROM institution u WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  List<Row> page(String text, Paging paging) {
    Condition where = where(text);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT u.id, u.kind, u.name, u.code, u.home_tenant, u.is_open,"
            + " (SELECT COUNT(*) FROM institution c WHERE c.above LIKE CONCAT(u.path, '%'))"
            + " FROM institution u WHERE "
            + where.sql()
            + " ORDER BY u.name LIMIT ? OFFSET ?",
        values,
        row ->
            new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getLong(7)));
  }

  private static Condition where(String text) {
    Condition universities = Condition.of("u.above = ''");
    String anywhere = "%" + Condition.literal(text) + "%";
    return text.isEmpty()
        ? universities
        : universities.and(Condition.of("(u.name LIKE ? OR u.code = ?)", anywhere, text));
  }
}
