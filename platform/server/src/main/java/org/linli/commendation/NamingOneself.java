package org.linli.commendation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.Volunteers;

/** Whoever is commended says whether their name is published in full; unasked it is masked. */
@Singleton
class NamingOneself {

  private final NomineeTable nominees;
  private final RoundTable rounds;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final Audit audit;

  NamingOneself(
      NomineeTable nominees,
      RoundTable rounds,
      Volunteers volunteers,
      ReadingNames names,
      Audit audit) {
    this.nominees = nominees;
    this.rounds = rounds;
    this.volunteers = volunteers;
    this.names = names;
    this.audit = audit;
  }

  /** Anybody else's, and what isn't published, is not there. */
  @Transactional
  Nominee name(long id, boolean shown, long account) {
    Nominee known = nominees.find(id).orElseThrow(Problem::notFound);
    boolean published = rounds.lock(known.round()).filter(Round::isPublished).isPresent();
    if (!published
        || known.category() != Category.VOLUNTEER
        || known.state() != NomineeState.CHOSEN) {
      throw Problem.notFound();
    }
    volunteers.requireActedFor(known.subject(), account);
    List<Long> only = List.of(known.subject());
    nominees.show(
        id, shown ? names.of(only, "commendation", known.round()).get(known.subject()) : null);
    audit.record(
        "commendation.name-changed",
        "commendation",
        known.round(),
        Map.of("nominee", Long.toString(id), "shown", Boolean.toString(shown)));
    return known;
  }
}
