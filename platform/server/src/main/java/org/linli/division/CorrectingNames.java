package org.linli.division;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.CommunityFacts;

/** Gives a community the short name that its people use. */
@Singleton
class CorrectingNames {

  private final Sql sql;
  private final Audit audit;

  CorrectingNames(Sql sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
  }

  @Transactional
  void correct(CommunityFacts community, String shortName) {
    sql.update(
        "UPDATE community SET short_name = ?, initials = ? WHERE id = ?",
        shortName,
        Initials.of(shortName),
        community.id());
    audit.record(
        "community.renamed",
        "community",
        community.id(),
        Map.of("from", community.shortName(), "to", shortName));
  }
}
