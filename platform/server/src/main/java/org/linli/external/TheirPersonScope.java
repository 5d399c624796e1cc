package org.linli.external;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A person of theirs lies with whoever of ours it may be, else with whoever brought the file. */
@Singleton
final class TheirPersonScope implements ScopeSource {

  private final PersonTable people;

  TheirPersonScope(PersonTable people) {
    this.people = people;
  }

  @Override
  public String name() {
    return "theirPerson";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? people.find(Long.parseLong(id)).map(TheirPerson::path)
        : Optional.empty();
  }
}
