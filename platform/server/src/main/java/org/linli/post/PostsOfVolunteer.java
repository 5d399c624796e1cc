package org.linli.post;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.volunteer.RecordSection;

/** The posts in a volunteer's record. */
@Singleton
final class PostsOfVolunteer implements RecordSection {

  private static final int LATEST = 10;

  private final TakingTable takings;

  PostsOfVolunteer(TakingTable takings) {
    this.takings = takings;
  }

  @Override
  public int order() {
    return 32;
  }

  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    List<Taking> latest = takings.of(List.of(volunteer), new Paging(1, LATEST, LATEST));
    return own || !latest.isEmpty()
        ? Optional.of(
            new Shown("post.title", "post/of-volunteer", Map.of("takings", latest, "own", own)))
        : Optional.empty();
  }
}
