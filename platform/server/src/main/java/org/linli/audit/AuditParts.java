package org.linli.audit;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linli.api.Page;

/** Shows a log as an address asks for it: filtered, part after part. */
@Singleton
class AuditParts {

  private static final int AT_ONCE = 50;

  private final ReadingAudit reading;
  private final AuditWords words;

  AuditParts(ReadingAudit reading, AuditWords words) {
    this.reading = reading;
    this.words = words;
  }

  Page show(AuditTable table, HttpRequest<?> request) {
    UnaryOperator<String> typed = name -> request.getParameters().get(name, String.class, "");
    AuditFilter filter = AuditFilter.of(typed);
    Optional<Position> after = Position.parse(typed.apply("after"));
    List<AuditEntry> found = table.read(filter.query(reading::accounts), after, AT_ONCE + 1);
    boolean more = found.size() > AT_ONCE;
    List<AuditEntry> shown = more ? found.subList(0, AT_ONCE) : found;
    return Page.of("audit/list")
        .with("filter", filter.typed())
        .with("lines", reading.lines(shown))
        .with("older", more ? Position.of(shown.getLast()).toString() : "")
        .with("isFirst", after.isEmpty())
        .with("actions", choices(table.actions(), words::action))
        .with("kinds", choices(table.kinds(), words::kind));
  }

  private static Map<String, String> choices(List<String> values, UnaryOperator<String> words) {
    Map<String, String> choices = new LinkedHashMap<>();
    values.forEach(value -> choices.put(value, words.apply(value)));
    return choices;
  }
}
