package org.linli.publicity;

import jakarta.inject.Singleton;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;

/** The photos of a story are read by those who keep it. */
@Singleton
final class StoryFiles implements FileOwner {

  private final StoryTable stories;
  private final Viewer viewer;

  StoryFiles(StoryTable stories, Viewer viewer) {
    this.stories = stories;
    this.viewer = viewer;
  }

  @Override
  public String kind() {
    return KeepingStories.KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return stories
        .find(file.owner())
        .map(Story::path)
        .filter(CommunityKeepers.scope(viewer)::contains)
        .isPresent();
  }
}
