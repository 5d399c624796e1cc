package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Paging;
import org.linli.api.Scope;

/** Finds volunteers who may serve, for a desk that knows who stands before it. */
@Singleton
public class LookingUpVolunteers {

  private static final int MOST = 20;

  private final VolunteerSearch search;
  private final Volunteers volunteers;

  LookingUpVolunteers(VolunteerSearch search, Volunteers volunteers) {
    this.search = search;
    this.volunteers = volunteers;
  }

  /**
   * Those who are meant by a text, at most twenty.
   *
   * @param text a whole name, a volunteer's number, or the last four digits of a telephone number
   * @param scope where they may belong
   * @return with their names masked
   */
  public List<VolunteerFacts> find(String text, Scope scope) {
    VolunteerFilter filter = VolunteerFilter.of(text, "", "", "", VolunteerState.APPROVED.name());
    if (filter.text().isEmpty()) {
      return List.of();
    }
    List<Long> found =
        search.page(filter, scope, new Paging(1, MOST, MOST)).stream()
            .map(VolunteerSearch.Line::id)
            .toList();
    var facts = volunteers.byIds(found);
    return found.stream().filter(facts::containsKey).map(facts::get).toList();
  }

  /**
   * Those who have numbers of the tenant's own and belong to a scope, whatever their state.
   *
   * @param typed the numbers as someone typed them
   * @return by the number as it was typed; one that is nobody's is missing
   */
  public Map<String, VolunteerFacts> numbered(Collection<String> typed, Scope scope) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    typed.forEach(one -> VolunteerNumber.read(one).ifPresent(read -> numbers.put(one, read)));
    Map<Long, Long> ids = search.numbered(Set.copyOf(numbers.values()), scope);
    Map<Long, VolunteerFacts> facts = volunteers.byIds(ids.values());
    Map<String, VolunteerFacts> found = new LinkedHashMap<>();
    numbers.forEach(
        (one, number) -> {
          VolunteerFacts known = facts.get(ids.getOrDefault(number, 0L));
          if (known != null) {
            found.put(one, known);
          }
        });
    return found;
  }

  /** Who has a number and belongs to a scope. */
  public Optional<VolunteerFacts> numbered(String typed, Scope scope) {
    return Optional.ofNullable(numbered(List.of(typed), scope).get(typed));
  }

  /** Those of some volunteers who belong to a scope. */
  public List<Long> within(List<Long> ids, Scope scope) {
    return ids.isEmpty() ? List.of() : search.within(ids, scope);
  }
}
