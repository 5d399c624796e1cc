package org.linli.post;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A post lies where its community lies. */
@Singleton
final class PostScope implements ScopeSource {

  private final PostTable posts;

  PostScope(PostTable posts) {
    this.posts = posts;
  }

  @Override
  public String name() {
    return "post";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? posts.find(Long.parseLong(id)).map(VolunteerPost::path)
        : Optional.empty();
  }
}
