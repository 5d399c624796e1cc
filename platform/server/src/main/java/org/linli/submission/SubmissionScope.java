package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A submission lies where its unit lies; a university's lies at no place of its home. */
@Singleton
final class SubmissionScope implements ScopeSource {

  private final SubmissionTable submissions;

  SubmissionScope(SubmissionTable submissions) {
    this.submissions = submissions;
  }

  @Override
  public String name() {
    return "submission";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? submissions
            .find(Long.parseLong(id))
            .filter(one -> !one.isOfUniversity())
            .map(Submission::path)
        : Optional.empty();
  }
}
