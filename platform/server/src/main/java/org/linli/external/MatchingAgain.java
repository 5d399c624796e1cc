package org.linli.external;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Audit;
import org.linli.api.Scope;

/**
 * Looks again at whoever of theirs nobody has decided on: since then a number may have been entered
 * or a volunteer registered. It only proposes; a person decides.
 */
@Singleton
class MatchingAgain {

  private static final int AT_ONCE = 500;

  private final SystemTable systems;
  private final PersonTable people;
  private final MatchingRows matching;
  private final Audit audit;

  MatchingAgain(SystemTable systems, PersonTable people, MatchingRows matching, Audit audit) {
    this.systems = systems;
    this.people = people;
    this.matching = matching;
    this.audit = audit;
  }

  /**
   * Looks at a part of a system's, each among those of ours where it may be decided on.
   *
   * @param after the id of the last one of the part before; 0 to begin
   * @return how many are proposed anew, and the last one's id; 0 when there are no more
   */
  @Transactional
  Looked look(long system, Scope scope, long after) {
    systems.lock(system);
    List<TheirPerson> some = people.open(system, scope, after, AT_ONCE);
    int proposed = propose(system, some);
    return new Looked(proposed, some.size() < AT_ONCE ? 0 : some.getLast().id());
  }

  /** What came of a part. */
  record Looked(int proposed, long last) {}

  /** Looks at all of a system's in a scope; tells how many are proposed anew. */
  int lookAtAll(long system, Scope scope) {
    int proposed = 0;
    long last = 0;
    do {
      Looked looked = look(system, scope, last);
      proposed += looked.proposed();
      last = looked.last();
    } while (last > 0);
    return proposed;
  }

  /** A number of theirs is known now: whose records carry it may be this volunteer's. */
  @Transactional
  void number(long system, String number) {
    propose(system, people.openWithNumber(system, number, AT_ONCE));
  }

  private int propose(long system, List<TheirPerson> some) {
    Map<String, List<TheirPerson>> byPlace =
        some.stream().collect(Collectors.groupingBy(TheirPerson::path));
    List<MatchingRows.Proposed> changed = new ArrayList<>();
    byPlace.forEach(
        (path, there) ->
            matching.again(system, there, new Scope(List.of(path))).stream()
                .filter(MatchingRows.Proposed::isNew)
                .forEach(changed::add));
    if (!changed.isEmpty()) {
      people.propose(changed);
      audit.record(
          "external-person.proposed",
          "external-system",
          system,
          Map.of("people", Integer.toString(changed.size())));
    }
    return changed.size();
  }
}
