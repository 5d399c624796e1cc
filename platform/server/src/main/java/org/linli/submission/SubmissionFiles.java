package org.linli.submission;

import jakarta.inject.Singleton;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;

/** What is kept beside a submission is read by those who read the submission. */
@Singleton
final class SubmissionFiles implements FileOwner {

  static final String KIND = "submission";

  private final SubmissionTable submissions;
  private final Viewer viewer;

  SubmissionFiles(SubmissionTable submissions, Viewer viewer) {
    this.submissions = submissions;
    this.viewer = viewer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return submissions
        .find(file.owner())
        .filter(one -> !one.isOfUniversity())
        .map(Submission::path)
        .filter(CommunityKeepers.scope(viewer)::contains)
        .isPresent();
  }
}
