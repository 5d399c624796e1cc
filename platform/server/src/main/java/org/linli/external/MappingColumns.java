package org.linli.external;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.external.ColumnTable.Column;

/** Says once what the columns of a system's spreadsheets are called and what stands in them. */
@Singleton
class MappingColumns {

  /** So many columns a spreadsheet has at most. */
  static final int MOST = 20;

  private static final int LONGEST = 60;
  private static final int FIRST = 8;
  private static final int SPARE = 4;

  private final SystemTable systems;
  private final ColumnTable columns;
  private final KeepingSystems keeping;
  private final Audit audit;

  MappingColumns(SystemTable systems, ColumnTable columns, KeepingSystems keeping, Audit audit) {
    this.systems = systems;
    this.columns = columns;
    this.keeping = keeping;
    this.audit = audit;
  }

  @Transactional
  void set(long system, Direction direction, List<Column> all) {
    keeping.require();
    systems.lock(system);
    columns.set(system, direction, all);
    audit.record(
        "external-system.columns-set",
        "external-system",
        system,
        Map.of("direction", direction.name(), "columns", Integer.toString(all.size())));
  }

  /**
   * Columns to be written, in the order of their rows: {@code header1}, {@code field1} and so on.
   */
  static List<Column> readOut(Form form) {
    List<Column> all = new ArrayList<>();
    Set<String> headers = new HashSet<>();
    for (int place = 1; place <= MOST; place++) {
      String field = "field" + place;
      String header = form.text("header" + place, LONGEST);
      if (header.isEmpty()) {
        if (!form.text(field).isEmpty()) {
          form.reject("header" + place, "external.refused.noHeader");
        }
        continue;
      }
      if (!headers.add(header)) {
        form.reject("header" + place, "external.refused.headerTwice");
      }
      form.required(field);
      form.choice(field, OutField.class).ifPresent(one -> all.add(new Column(one.name(), header)));
    }
    if (form.isValid() && all.isEmpty()) {
      form.reject("header1", "form.required");
    }
    return all;
  }

  /** Columns to be read, what each field's is called. */
  static List<Column> readIn(Form form) {
    List<Column> all = new ArrayList<>();
    Set<String> headers = new HashSet<>();
    for (InField field : InField.values()) {
      String header = form.text(field.name(), LONGEST);
      if (!header.isEmpty()) {
        all.add(new Column(field.name(), header));
        if (!headers.add(header)) {
          form.reject(field.name(), "external.refused.headerTwice");
        }
      }
    }
    Set<String> said = all.stream().map(Column::field).collect(Collectors.toSet());
    require(form, said, InField.RECORD_NUMBER);
    require(form, said, InField.NAME);
    require(form, said, InField.DAY);
    if (said.contains("MINUTES") == said.contains("HOURS")) {
      form.reject(InField.MINUTES.name(), "external.refused.minutesOrHours");
    }
    return all;
  }

  private static void require(Form form, Set<String> said, InField field) {
    if (!said.contains(field.name())) {
      form.reject(field.name(), "form.required");
    }
  }

  /** A form that shows columns to be written. */
  static Form shownOut(List<Column> all) {
    Form form = Form.empty();
    int place = 1;
    for (Column column : all) {
      form.put("header" + place, column.header()).put("field" + place, column.field());
      place++;
    }
    return form;
  }

  /** A form that shows columns to be read. */
  static Form shownIn(List<Column> all) {
    Form form = Form.empty();
    all.forEach(column -> form.put(column.field(), column.header()));
    return form;
  }

  /** The places of the form for columns to be written: those that are filled, and some to fill. */
  static List<Integer> places(Form form) {
    int last =
        IntStream.rangeClosed(1, MOST)
            .filter(place -> !form.text("header" + place).isEmpty())
            .max()
            .orElse(0);
    return IntStream.rangeClosed(1, Math.min(MOST, Math.max(last + SPARE, FIRST))).boxed().toList();
  }
}
