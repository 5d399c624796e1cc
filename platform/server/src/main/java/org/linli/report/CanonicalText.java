package org.linli.report;

import java.util.List;
import java.util.function.Consumer;

/** Writes contents as one text that is the same wherever and whenever it is written. */
final class CanonicalText {

  private final StringBuilder out = new StringBuilder();

  private CanonicalText() {}

  static String of(FormContents contents) {
    CanonicalText text = new CanonicalText();
    text.contents(contents);
    return text.out.toString();
  }

  private void contents(FormContents all) {
    out.append('{');
    member("form", all.form());
    out.append(',');
    member("plugin", all.plugin());
    out.append(',');
    member("title", all.title());
    out.append(',');
    list("head", all.head(), this::line);
    out.append(',');
    list("foot", all.foot(), this::line);
    out.append(',');
    list(
        "columns",
        all.columns(),
        column -> {
          member("id", column.id());
          out.append(',');
          member("title", column.title());
        });
    out.append(',');
    list("rows", all.rows(), this::row);
    out.append('}');
  }

  private void line(FormContents.Line line) {
    member("label", line.label());
    out.append(',');
    member("text", line.text());
  }

  private void row(FormContents.Row row) {
    member("key", row.key());
    out.append(',');
    member("name", row.name());
    out.append(',');
    member("path", row.path());
    out.append(',');
    list("cells", row.cells(), this::cell);
  }

  private void cell(FormContents.Cell cell) {
    member("text", cell.text());
    out.append(',');
    member("kind", cell.kind().name());
    out.append(',');
    quote("manual");
    out.append(':').append(cell.manual()).append(',');
    member("author", cell.author());
    out.append(',');
    member("reason", cell.reason());
  }

  private <T> void list(String name, List<T> all, Consumer<T> members) {
    quote(name);
    out.append(":[");
    String between = "";
    for (T one : all) {
      out.append(between).append('{');
      members.accept(one);
      out.append('}');
      between = ",";
    }
    out.append(']');
  }

  private void member(String name, String value) {
    quote(name);
    out.append(':');
    quote(value);
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
