package org.linli.student;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Scope;
import org.linli.institution.Institution;
import org.linli.tenant.Tenant;

/**
 * A university at its desk.
 *
 * @param home the tenant that keeps its data
 * @param scope the part of it that the viewer works for
 * @param parts what lies in the scope, as a tree
 */
record Desk(Institution university, Tenant home, Scope scope, List<Institution> parts) {

  HomeKey key(long id) {
    return HomeKey.of(home, id);
  }

  /** The parts to choose from. */
  Map<Long, String> choices() {
    Map<Long, String> choices = new LinkedHashMap<>();
    int top = parts.stream().mapToInt(Institution::depth).min().orElse(0);
    parts.forEach(
        one -> choices.put(one.id(), "　".repeat(Math.max(0, one.depth() - top)) + one.name()));
    return choices;
  }

  /** The names of the parts. */
  Map<Long, String> names() {
    Map<Long, String> names = new LinkedHashMap<>();
    parts.forEach(one -> names.put(one.id(), one.name()));
    return names;
  }

  Optional<Institution> part(long id) {
    return parts.stream().filter(one -> one.id() == id).findFirst();
  }

  /** The part that was chosen; said beside the field if it is none of these. */
  Optional<Institution> part(Form form) {
    Optional<Institution> chosen = form.whole("part", 1, Long.MAX_VALUE).flatMap(this::part);
    if (chosen.isEmpty()) {
      form.reject("part", "form.notAChoice");
    }
    return chosen;
  }

  /** The scope, or the one part of it that is asked for. */
  Scope narrowed(long part) {
    return part(part).map(one -> new Scope(List.of(one.path()))).orElse(scope);
  }

  /** Whether the viewer works for all of it. */
  boolean isWhole() {
    return scope.contains(university.path());
  }
}
