package org.linli.post;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.Skill;

/**
 * A post as programs read it.
 *
 * @param pairing the pairing that it belongs to; nothing for one of the community alone
 * @param task what is to be done
 * @param places how many may hold it at once
 * @param held how many hold it today
 * @param asked how many ask for it
 * @param until the last day; nothing for one without an end
 * @param minimumAge from which age on; 0 for any
 * @param skills all of which are needed
 * @param endedOn the first day on which it is no more, if it was ended
 */
@Serdeable
record PostItem(
    long id,
    long community,
    @Nullable Long pairing,
    String name,
    String task,
    int places,
    long held,
    long asked,
    LocalDate from,
    @Nullable LocalDate until,
    int minimumAge,
    List<Skill> skills,
    @Nullable LocalDate endedOn,
    @Nullable String endedReason) {

  static PostItem of(VolunteerPost post) {
    PostDetails details = post.details();
    return new PostItem(
        post.id(),
        post.community(),
        post.pairing(),
        details.name(),
        details.task(),
        details.places(),
        post.held(),
        post.asked(),
        details.from(),
        details.until(),
        details.minimumAge(),
        details.skills().stream().sorted().toList(),
        post.endedOn(),
        post.endedReason());
  }
}
