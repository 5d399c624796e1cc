package org.linli.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.sheet.SheetProblems;

/**
 * Compares the rows of one import with what is known and with the rows above: names and codes that
 * are taken, and the organizations that others hang below. What is known is read once for all rows.
 */
final class ComparingRows {

  private final Set<String> taken;
  private final Map<String, Set<Long>> known = new HashMap<>();
  private final Map<Long, Integer> depths;
  private final Map<String, Above> above = new HashMap<>();

  /** An organization of a row above. */
  private record Above(String key, int depth, boolean isOnly) {}

  ComparingRows(
      OrganizationTable table,
      ManyOrganizations many,
      Scope scope,
      List<CheckingOrganizations.Checked> rows) {
    List<OrganizationDetails> said = rows.stream().flatMap(row -> row.said().stream()).toList();
    this.taken = new HashSet<>(many.taken(said));
    Set<String> parents =
        said.stream()
            .map(OrganizationDetails::parent)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    for (OrganizationTable.Called one : table.called(parents, scope)) {
      known.computeIfAbsent(one.name(), _ -> new HashSet<>()).add(one.id());
      if (one.creditCode() != null) {
        known.computeIfAbsent(one.creditCode(), _ -> new HashSet<>()).add(one.id());
      }
    }
    this.depths =
        many.depths(known.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
  }

  /** Whether a row can come in; asked of each row once, from the first to the last. */
  boolean isGood(CheckingOrganizations.Checked row, SheetProblems<OrganizationColumn> problems) {
    if (row.said().isEmpty()) {
      return false;
    }
    OrganizationDetails said = row.said().get();
    String key = ManyOrganizations.key(said.place(), said.name());
    boolean good =
        isFree(key, OrganizationColumn.NAME, row, problems)
            & isFree(said.creditCode(), OrganizationColumn.CREDIT_CODE, row, problems)
            & isFree(said.nationalCode(), OrganizationColumn.NATIONAL_CODE, row, problems);
    int depth = depth(said.parent());
    if (depth < 0 || depth >= OrganizationTable.DEEPEST) {
      problems.add(
          row.number(),
          OrganizationColumn.PARENT,
          depth < 0 ? "organization.import.noParent" : "organization.import.deep");
      good = false;
    }
    if (good) {
      taken.add(key);
      Optional.ofNullable(said.creditCode()).ifPresent(taken::add);
      Optional.ofNullable(said.nationalCode()).ifPresent(taken::add);
      above.merge(
          said.name(),
          new Above(key, depth + 1, true),
          (one, _) -> new Above(one.key(), one.depth(), false));
    }
    return good;
  }

  private boolean isFree(
      @Nullable String value,
      OrganizationColumn column,
      CheckingOrganizations.Checked row,
      SheetProblems<OrganizationColumn> problems) {
    boolean free = value == null || !taken.contains(value);
    if (!free) {
      problems.add(row.number(), column, "organization.refused." + column.field() + "Taken");
    }
    return free;
  }

  /** How deep the one above hangs; nothing above is 0, none or several of that name -1. */
  private int depth(String parent) {
    if (parent.isEmpty()) {
      return 0;
    }
    Set<Long> found = ofKnown(parent);
    if (found.size() == 1) {
      return depths.getOrDefault(found.iterator().next(), 1);
    }
    Above here = above.get(parent);
    return found.isEmpty() && here != null && here.isOnly() ? here.depth() : -1;
  }

  private Set<Long> ofKnown(String parent) {
    Set<Long> named = known.getOrDefault(parent, Set.of());
    return named.isEmpty() ? known.getOrDefault(CreditCode.tidied(parent), Set.of()) : named;
  }

  /**
   * The one above.
   *
   * @param ids what the import inserted, by name and place
   */
  Optional<Long> parent(OrganizationDetails said, Map<String, Long> ids) {
    if (said.parent().isEmpty()) {
      return Optional.empty();
    }
    Set<Long> found = ofKnown(said.parent());
    if (!found.isEmpty()) {
      return Optional.of(found.iterator().next());
    }
    return Optional.ofNullable(above.get(said.parent())).map(Above::key).map(ids::get);
  }
}
