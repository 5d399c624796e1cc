package org.linli.publicity;

import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.volunteer.VolunteerTrace;

/** Which stories are about a volunteer; with the person's data that link goes. */
@Singleton
final class StoryTrace implements VolunteerTrace {

  private final StoryTable stories;

  StoryTrace(StoryTable stories) {
    this.stories = stories;
  }

  @Override
  public String name() {
    return "stories";
  }

  @Override
  public Object kept(long volunteer) {
    return stories.about(volunteer).stream()
        .map(one -> Map.of("title", one.title(), "day", one.said().day().toString()))
        .toList();
  }

  @Override
  public void deleted(long volunteer) {
    stories.forget(volunteer);
  }
}
