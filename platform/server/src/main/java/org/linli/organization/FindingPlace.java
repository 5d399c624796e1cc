package org.linli.organization;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.ParentChoices;
import org.linli.division.Sql;

/** Finds where an organization lies from what was typed: a division, or a community in it. */
@Singleton
class FindingPlace {

  private final Sql sql;
  private final ParentChoices divisions;

  FindingPlace(Sql sql, ParentChoices divisions) {
    this.sql = sql;
    this.divisions = divisions;
  }

  /** The divisions within a scope, by code; none for who keeps one community only. */
  Map<String, String> divisions(Scope scope) {
    return divisions.within(scope);
  }

  /** The place within a scope; empty, and said beside the fields, when it can't be found. */
  Optional<Place> read(Form form, Scope scope) {
    String division = form.text("division");
    String community = form.text("community", 120);
    if (!division.isEmpty() && !divisions(scope).containsKey(division)) {
      form.reject("division", "form.notAChoice");
      return Optional.empty();
    }
    if (community.isEmpty()) {
      if (division.isEmpty()) {
        form.reject("division", "organization.refused.noPlace");
        return Optional.empty();
      }
      return Optional.of(new Place(division, null));
    }
    List<Place> found = communities(community, division, scope);
    if (found.size() != 1) {
      form.reject(
          "community",
          found.isEmpty()
              ? "organization.refused.noCommunity"
              : "organization.refused.whichCommunity");
      return Optional.empty();
    }
    return Optional.of(found.getFirst());
  }

  private List<Place> communities(String nameOrCode, String division, Scope scope) {
    Condition where =
        Condition.within("path", scope)
            .and(
                Condition.of(
                    "(short_name = ? OR official_name = ? OR division_code = ?)",
                    nameOrCode,
                    nameOrCode,
                    nameOrCode))
            .and(Condition.of("(valid_to IS NULL OR valid_to > " + Sql.TODAY + ")"));
    if (!division.isEmpty()) {
      where = where.and(Condition.within("path", new Scope(List.of(division))));
    }
    return sql.query(
        "SELECT path, id FROM community WHERE " + where.sql() + " LIMIT 2",
        where.values(),
        row -> new Place(row.getString(1), row.getLong(2)));
  }
}
