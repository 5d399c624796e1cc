package org.linli.attendance;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.linli.api.CommunityFacts;
import org.linli.api.Message;
import org.linli.api.Scope;
import org.linli.division.CommunityDue;
import org.linli.web.HomePart;

/** Sessions of a community whose service is still to be recorded. */
@Singleton
final class RecordingDue implements CommunityDue {

  private final Recording recording;

  RecordingDue(Recording recording) {
    this.recording = recording;
  }

  @Override
  public List<HomePart.Task> in(CommunityFacts community) {
    Scope here = new Scope(List.of(community.path()));
    long id = community.id();
    return Stream.concat(
            task("attendance.task.late", Recording.State.LATE, HomePart.State.LATE, here, id),
            task("attendance.task.soon", Recording.State.SOON, HomePart.State.SOON, here, id))
        .toList();
  }

  private Stream<HomePart.Task> task(
      String key, Recording.State which, HomePart.State pressing, Scope here, long id) {
    Recording.Count count = recording.count(which, here);
    return count.sessions() == 0
        ? Stream.empty()
        : Stream.of(
            new HomePart.Task(
                Message.of(key, count.sessions()),
                "/recording?state=" + which + "&community=" + id,
                count.due().orElse(null),
                pressing));
  }
}
