package org.linli.plugin;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.division.Sql;

/**
 * Since when plugins speak in the current tenant; switching one off and on again changes nothing.
 */
@Singleton
public class EnabledSince {

  private final Sql sql;

  EnabledSince(Sql sql) {
    this.sql = sql;
  }

  /** The first day of each, by id. */
  public Map<String, LocalDate> all() {
    Map<String, LocalDate> found = new LinkedHashMap<>();
    sql.query(
        "SELECT plugin, since FROM plugin_since",
        List.of(),
        row -> found.put(row.getString(1), row.getObject(2, LocalDate.class)));
    return found;
  }
}
