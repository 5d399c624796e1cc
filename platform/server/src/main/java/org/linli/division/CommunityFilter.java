package org.linli.division;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.api.CommunityKind;
import org.linli.api.Scope;

/**
 * Which communities someone looks for; empty texts don't matter.
 *
 * @param text names, pinyin initials or the beginning of a code, several words with spaces between
 * @param area where
 * @param kind what they are
 * @param isClosed whether those that no longer exist are looked for, instead of today's
 */
record CommunityFilter(
    String text, AreaFilter area, Optional<CommunityKind> kind, boolean isClosed) {

  /** A filter as it comes from an address; what makes no sense is left out. */
  static CommunityFilter of(
      String text, String county, String township, String kind, String state) {
    return new CommunityFilter(
        TypedWords.plain(text),
        AreaFilter.of(county, township),
        Stream.of(CommunityKind.values()).filter(one -> one.name().equals(kind)).findFirst(),
        state.equals("closed"));
  }

  boolean isEmpty() {
    return text.isEmpty() && area.isEmpty() && kind.isEmpty() && !isClosed;
  }

  /**
   * What meets the filter within a scope.
   *
   * @param codesNamed the codes of the counties and townships whose name contains a word
   */
  Condition within(Scope scope, Function<String, List<String>> codesNamed) {
    Condition all =
        Condition.of(isClosed ? CommunityRows.CLOSED : CommunityRows.TODAY)
            .and(area.within("path", scope));
    if (kind.isPresent()) {
      all = all.and(Condition.of("kind = ?", kind.get().name()));
    }
    List<String> words = text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    for (String word : words) {
      // One word names the community; among several, one may name where it lies.
      List<String> areas = words.size() > 1 ? codesNamed.apply(word) : List.of();
      all = all.and(areas.isEmpty() ? meets(word) : meets(word).or(liesIn(areas)));
    }
    return all;
  }

  private static Condition liesIn(List<String> codes) {
    return Condition.within("path", new Scope(codes));
  }

  private static Condition meets(String word) {
    if (word.matches("[0-9]{4,12}")) {
      return Condition.of("path LIKE ?", word + "%");
    }
    String anywhere = "%" + Condition.literal(word) + "%";
    if (word.matches("[0-9A-Za-z]*[A-Za-z]")) {
      return Condition.of(
          "(initials LIKE ? OR short_name LIKE ?)", word.toLowerCase(Locale.ROOT) + "%", anywhere);
    }
    return Condition.of("(short_name LIKE ? OR official_name LIKE ?)", anywhere, anywhere);
  }
}
