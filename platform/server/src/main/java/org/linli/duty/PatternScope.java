package org.linli.duty;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** When a post is served lies where the post lies. */
@Singleton
final class PatternScope implements ScopeSource {

  private final Patterns patterns;
  private final DutyPosts posts;

  PatternScope(Patterns patterns, DutyPosts posts) {
    this.patterns = patterns;
    this.posts = posts;
  }

  @Override
  public String name() {
    return "dutyPattern";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? patterns
            .find(Long.parseLong(id))
            .flatMap(one -> posts.find(one.post()))
            .map(DutyPost::path)
        : Optional.empty();
  }
}
