package org.linli.commendation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.StationFacts;
import org.linli.station.StationPagePart;

/** Who and what of the community was commended, on its station's public page; names masked. */
@Singleton
final class AwardsOnStationPage implements StationPagePart {

  private static final int MOST = 5;

  private final AwardTable awards;
  private final CommendationPages pages;

  AwardsOnStationPage(AwardTable awards, CommendationPages pages) {
    this.awards = awards;
    this.pages = pages;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Optional<Shown> of(StationFacts station, CommunityFacts community, LocalDate day) {
    List<CommendationPages.Line> lines = pages.publicLines(awards.of(community.id(), MOST));
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown(
                "commendation.section",
                "commendation/section",
                Map.of("lines", lines, "keeps", false)));
  }
}
