package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.util.List;
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

  /** Those of some volunteers who belong to a scope. */
  public List<Long> within(List<Long> ids, Scope scope) {
    return ids.isEmpty() ? List.of() : search.within(ids, scope);
  }
}
