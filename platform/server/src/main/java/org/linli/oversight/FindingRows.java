package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.audit.AccountNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Joins findings with who and where, with one query for all. */
@Singleton
class FindingRows {

  private final Volunteers volunteers;
  private final Communities communities;
  private final AccountNames names;

  FindingRows(Volunteers volunteers, Communities communities, AccountNames names) {
    this.volunteers = volunteers;
    this.communities = communities;
    this.names = names;
  }

  /** A finding; whoever posted is named by the name people know them by. */
  record Row(
      Finding finding,
      @Nullable VolunteerFacts volunteer,
      @Nullable CommunityFacts community,
      @Nullable String poster) {}

  List<Row> of(List<Finding> findings) {
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(
            findings.stream().map(Finding::volunteer).filter(Objects::nonNull).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.everByIds(findings.stream().map(Finding::community).distinct().toList());
    Map<Long, String> posters =
        names.names(
            findings.stream().map(Finding::account).filter(Objects::nonNull).distinct().toList());
    return findings.stream()
        .map(
            one ->
                new Row(
                    one,
                    one.volunteer() == null ? null : people.get(one.volunteer()),
                    places.get(one.community()),
                    one.account() == null ? null : posters.get(one.account())))
        .toList();
  }
}
