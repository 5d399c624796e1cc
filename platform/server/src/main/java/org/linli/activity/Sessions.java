package org.linli.activity;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** Sessions by id; an id that is unknown is missing from the answer. */
  public Map<Long, SessionFacts> byIds(Collection<Long> ids) {
    return table.byIds(ids).stream().collect(Collectors.toMap(Session::id, Session::facts));
  }
}
