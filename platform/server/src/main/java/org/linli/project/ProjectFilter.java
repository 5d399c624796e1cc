package org.linli.project;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;

/**
 * Which projects someone looks for.
 *
 * @param text part of the project's or the community's name; empty for any
 * @param area where
 * @param category what they are mostly about
 * @param isClosed whether closed ones are looked for instead of running ones
 */
record ProjectFilter(
    String text, AreaFilter area, Optional<ProjectCategory> category, boolean isClosed) {

  private static final int LONGEST = 50;

  /** A filter as it comes from an address; what makes no sense is left out. */
  static ProjectFilter of(String text, AreaFilter area, String category, String state) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return new ProjectFilter(
        plain.substring(0, Math.min(plain.length(), LONGEST)),
        area,
        Stream.of(ProjectCategory.values()).filter(one -> one.name().equals(category)).findFirst(),
        state.equals("closed"));
  }

  boolean isEmpty() {
    return text.isEmpty() && area.isEmpty() && category.isEmpty() && !isClosed;
  }

  /** What meets the filter within a scope; p and c are project and community. */
  Condition within(Scope scope) {
    Condition all =
        area.within("c.path", scope)
            .and(Condition.of(isClosed ? "p.closed_on IS NOT NULL" : "p.closed_on IS NULL"));
    if (category.isPresent()) {
      all = all.and(Condition.of("p.category = ?", category.get().name()));
    }
    if (!text.isEmpty()) {
      String anywhere = "%" + Condition.literal(text) + "%";
      all = all.and(Condition.of("(p.name LIKE ? OR c.short_name LIKE ?)", anywhere, anywhere));
    }
    return all;
  }
}
