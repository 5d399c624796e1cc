package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.api.Paging;
import org.linli.api.Scope;

/** The sessions of the current tenant, for other domains. One call for many. */
@Singleton
public class Sessions {

  private final SessionTable table;

  Sessions(SessionTable table) {
    this.table = table;
  }

  /** A session. */
  public Optional<SessionFacts> find(long id) {
    return table.find(id).map(Session::facts);
  }

  /** A session that takes place or took place: neither a draft's nor cancelled. */
  public Optional<SessionFacts> takingPlace(long id) {
    return find(id).filter(SessionFacts::takesPlace);
  }

  /** Where a session lies; nowhere if it is unknown. */
  public String pathOf(long id) {
    return table.pathOf(id).orElse("");
  }

  /** Sessions by id; an id that is unknown is missing from the answer. */
  public Map<Long, SessionFacts> byIds(Collection<Long> ids) {
    return table.byIds(ids).stream().collect(Collectors.toMap(Session::id, Session::facts));
  }

  /** What takes place in a part of the tenant between two moments, the earliest first. */
  public List<SessionFacts> held(Scope scope, Instant from, Instant to, Paging paging) {
    return table.held(scope, from, to, paging).stream().map(Session::facts).toList();
  }

  /** How much takes place in a part of the tenant between two moments. */
  public long countHeld(Scope scope, Instant from, Instant to) {
    return table.countHeld(scope, from, to);
  }

  /** What takes place for some projects between two moments, the earliest first. */
  public List<SessionFacts> ofProjects(Collection<Long> projects, Instant from, Instant to) {
    return projects.isEmpty()
        ? List.of()
        : table.ofProjects(projects, from, to).stream().map(Session::facts).toList();
  }
}
