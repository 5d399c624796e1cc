package org.linli.duty;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A post lies where its station lies. */
@Singleton
final class DutyPostScope implements ScopeSource {

  private final DutyPosts posts;

  DutyPostScope(DutyPosts posts) {
    this.posts = posts;
  }

  @Override
  public String name() {
    return "dutyPost";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? posts.find(Long.parseLong(id)).map(DutyPost::path)
        : Optional.empty();
  }
}
