package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Page;
import org.linli.api.Scope;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The first question of a registration: in which community? By its name, or by where it lies. */
@Singleton
public class PickingCommunity {

  private static final int MOST = 60;
  private static final int LONGEST = 50;

  private final Communities communities;
  private final AreaChoices areas;
  private final Sql sql;

  PickingCommunity(Communities communities, AreaChoices areas, Sql sql) {
    this.communities = communities;
    this.areas = areas;
    this.sql = sql;
  }

  /** A community that exists today. */
  public Optional<CommunityFacts> find(long id) {
    return Optional.ofNullable(communities.byIds(List.of(id)).get(id));
  }

  /**
   * A page to pick one.
   *
   * @param scope which can be picked
   * @param q part of its name or of its name's initials
   */
  public Page page(Scope scope, String q, String county, String township) {
    String typed = Normalizer.normalize(q, Normalizer.Form.NFKC).strip();
    String text = typed.substring(0, Math.min(typed.length(), LONGEST));
    AreaFilter filter = AreaFilter.of(county, township);
    List<CommunityFacts> found =
        text.isEmpty() && filter.township().isEmpty() ? List.of() : search(scope, text, filter);
    return Page.of("volunteer/pick")
        .with("q", text)
        .with("area", areas.of(scope, filter))
        .with("asked", !text.isEmpty() || !filter.township().isEmpty())
        .with("found", found.subList(0, Math.min(found.size(), MOST)))
        .with("more", found.size() > MOST);
  }

  private List<CommunityFacts> search(Scope scope, String text, AreaFilter filter) {
    Condition where = filter.within("path", scope);
    if (!text.isEmpty()) {
      String anywhere = "%" + Condition.literal(text) + "%";
      where =
          where.and(
              Condition.of(
                  "(short_name LIKE ? OR official_name LIKE ? OR initials LIKE ?)",
                  anywhere,
                  anywhere,
                  anywhere));
    }
    List<Object> values = new ArrayList<>(where.values());
    values.add(MOST + 1);
    List<Long> ids =
        sql.query(
            "SELECT id FROM community WHERE " + where.sql() + " ORDER BY path LIMIT ?",
            values,
            row -> row.getLong(1));
    Map<Long, CommunityFacts> facts = communities.byIds(ids);
    return ids.stream().map(facts::get).filter(Objects::nonNull).toList();
  }
}
