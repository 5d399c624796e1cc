package org.linli.division;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.CommunityFacts;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.web.HomePart;

/** The way to their community, for people who work in one or a few. */
@Singleton
final class CommunityHome implements HomePart {

  private static final String VIEW = "community/home";
  private static final int ORDER = 10;

  /** Whose part is wider than this looks for a community in the list. */
  private static final int MOST = 10;

  private final CommunitySearch search;
  private final Viewer viewer;

  CommunityHome(CommunitySearch search, Viewer viewer) {
    this.search = search;
    this.viewer = viewer;
  }

  @Override
  public List<Panel> panels() {
    Scope scope = CommunityReaders.scope(viewer);
    if (scope.prefixes().isEmpty()) {
      return List.of();
    }
    List<CommunityFacts> first =
        search.page(
            CommunityFilter.of("", "", "", "", ""), scope, "", new Paging(1, MOST + 1, MOST + 1));
    return first.isEmpty() || first.size() > MOST
        ? List.of()
        : List.of(new Panel(VIEW, ORDER, false, Map.of("communities", first)));
  }
}
