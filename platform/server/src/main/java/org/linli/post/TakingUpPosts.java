package org.linli.post;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.joining.JoiningRefused;
import org.linli.joining.Refusal;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** A viewer asks for a post, and gives it up, for themselves and for their wards. */
@Singleton
class TakingUpPosts {

  private final PostTable posts;
  private final TakingTable takings;
  private final PostRules rules;
  private final Volunteers volunteers;
  private final PostNews news;
  private final Audit audit;
  private final Viewer viewer;
  private final Clock clock;

  TakingUpPosts(
      PostTable posts,
      TakingTable takings,
      PostRules rules,
      Volunteers volunteers,
      PostNews news,
      Audit audit,
      Viewer viewer,
      Clock clock) {
    this.posts = posts;
    this.takings = takings;
    this.rules = rules;
    this.volunteers = volunteers;
    this.news = news;
    this.audit = audit;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * Asks for a post. Whoever has asked or holds it stays as they are: asked twice, it answers twice
   * the same.
   *
   * @throws JoiningRefused with everything that stands against it
   */
  @Transactional
  Taking ask(long post, long volunteer) {
    volunteers.lock(List.of(volunteer));
    volunteers.requireActedFor(volunteer, viewer.account());
    VolunteerPost asked = posts.lock(post).orElseThrow(Problem::notFound);
    List<Taking> now = takings.now(post, List.of(volunteer));
    if (!now.isEmpty()) {
      return now.getFirst();
    }
    VolunteerFacts person = volunteers.find(volunteer).orElseThrow(Problem::notFound);
    List<Refusal> refusals = rules.of(asked, List.of(person)).getOrDefault(volunteer, List.of());
    if (!refusals.isEmpty()) {
      throw new JoiningRefused(refusals);
    }
    long id = takings.ask(post, volunteer, viewer.account());
    news.asked(asked);
    audit.record("post.asked", "post", post, details(volunteer));
    return takings.find(id).orElseThrow();
  }

  /**
   * Gives a post up from a day on, or takes the asking back; whoever is out already stays out.
   *
   * @param lastDay the last day on which they still hold it; today at the earliest
   * @param reason why; empty where they don't say
   * @throws Refused if that day is over
   */
  @Transactional
  Taking giveUp(long id, LocalDate lastDay, String reason) {
    Taking known = own(id);
    posts.lock(known.post());
    Taking now = takings.find(id).orElseThrow();
    if (now.state() == TakingState.ASKED) {
      takings.turnDown(id, TakingState.WITHDRAWN, viewer.account(), null);
      audit.record("post.withdrawn", "post", now.post(), details(now.volunteer()));
    } else if (now.state() == TakingState.HOLDS) {
      if (lastDay.isBefore(Time.today(clock))) {
        throw new Refused("lastDay", "post.refused.dayOver");
      }
      LocalDate until = lastDay.plusDays(1);
      takings.end(id, TakingState.LEFT, until, viewer.account(), reason.isEmpty() ? null : reason);
      news.givenUp(now, until);
      audit.record("post.given-up", "post", now.post(), details(now.volunteer()));
    }
    return takings.find(id).orElseThrow();
  }

  /** What the viewer or a ward is to a post; anybody else's is not there. */
  Taking own(long id) {
    Taking known = takings.find(id).orElseThrow(Problem::notFound);
    volunteers.requireActedFor(known.volunteer(), viewer.account());
    return known;
  }

  static Map<String, String> details(long volunteer) {
    return Map.of("volunteer", Long.toString(volunteer));
  }
}
