package org.linli.division;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;

/** What domains and plugins add to a community's page. */
@Singleton
final class CommunitySections {

  private final List<CommunitySection> own;
  private final List<SectionSource> sources;

  CommunitySections(List<CommunitySection> own, List<SectionSource> sources) {
    this.own = own;
    this.sources = sources;
  }

  /** The sections of a community for the viewer, in their order. */
  List<CommunitySection.Shown> of(CommunityFacts community) {
    return Stream.concat(
            own.stream(), sources.stream().flatMap(source -> source.sections().stream()))
        .sorted(Comparator.comparingInt(CommunitySection::order))
        .flatMap(section -> section.of(community).stream())
        .toList();
  }
}
