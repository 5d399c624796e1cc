package org.linli.publicity;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A story lies where its community lies. */
@Singleton
final class StoryScope implements ScopeSource {

  private final StoryTable stories;

  StoryScope(StoryTable stories) {
    this.stories = stories;
  }

  @Override
  public String name() {
    return "story";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? stories.find(Long.parseLong(id)).map(Story::path)
        : Optional.empty();
  }
}
