package org.linli.post;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.joining.JoiningRefused;
import org.linli.joining.Refusal;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** What those who keep a community do with who asks for its posts and who holds them. */
@Singleton
class KeepingTakings {

  private final PostTable posts;
  private final TakingTable takings;
  private final PostRules rules;
  private final Volunteers volunteers;
  private final PostNews news;
  private final Audit audit;
  private final Clock clock;

  KeepingTakings(
      PostTable posts,
      TakingTable takings,
      PostRules rules,
      Volunteers volunteers,
      PostNews news,
      Audit audit,
      Clock clock) {
    this.posts = posts;
    this.takings = takings;
    this.rules = rules;
    this.volunteers = volunteers;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives the post to someone who asked; who holds it already keeps it. Behind the post's lock, so
   * that two who are accepted at once never share the last place.
   *
   * @throws Refused if the asking was taken back or answered
   * @throws JoiningRefused if there is no place left, or they may not hold it any more
   */
  @Transactional
  void accept(long id, long by) {
    Taking known = takings.find(id).orElseThrow(Problem::notFound);
    volunteers.lock(List.of(known.volunteer()));
    VolunteerPost post = posts.lock(known.post()).orElseThrow();
    Taking now = takings.find(id).orElseThrow();
    if (now.state() == TakingState.HOLDS) {
      return;
    }
    requireAsked(now);
    VolunteerFacts person = volunteers.find(now.volunteer()).orElseThrow(Problem::notFound);
    List<Refusal> refusals =
        rules.of(post, List.of(person)).getOrDefault(now.volunteer(), List.of());
    if (!refusals.isEmpty()) {
      throw new JoiningRefused(refusals);
    }
    takings.accept(id, rules.firstDay(post), by);
    news.taken(now);
    audit.record("post.taken", "post", now.post(), TakingUpPosts.details(now.volunteer()));
  }

  /**
   * Gives the post to a volunteer without their asking, who agreed at the desk or by telephone; who
   * asked is accepted.
   *
   * @throws JoiningRefused if there is no place left, or they may not hold it
   */
  @Transactional
  long give(long post, long volunteer, long by) {
    volunteers.lock(List.of(volunteer));
    posts.lock(post).orElseThrow(Problem::notFound);
    List<Taking> now = takings.now(post, List.of(volunteer));
    long id = now.isEmpty() ? takings.ask(post, volunteer, by) : now.getFirst().id();
    if (now.isEmpty() || now.getFirst().state() == TakingState.ASKED) {
      accept(id, by);
    }
    return id;
  }

  /**
   * Doesn't give it to someone who asked.
   *
   * @throws Refused if the asking was taken back or answered
   */
  @Transactional
  void refuse(long id, String reason, long by) {
    Taking now = hold(id);
    requireAsked(now);
    takings.turnDown(id, TakingState.REFUSED, by, reason);
    news.refused(now, reason);
    audit.record("post.refused", "post", now.post(), TakingUpPosts.details(now.volunteer()));
  }

  /**
   * Relieves someone of the post from today on.
   *
   * @throws Refused if they hold it no more
   */
  @Transactional
  void release(long id, String reason, long by) {
    Taking now = hold(id);
    if (!now.holds(Time.today(clock))) {
      throw new Refused("reason", "post.refused.noHolder");
    }
    takings.end(id, TakingState.RELEASED, Time.today(clock), by, reason);
    news.released(List.of(now), now.postName(), reason);
    audit.record("post.released", "post", now.post(), TakingUpPosts.details(now.volunteer()));
  }

  private Taking hold(long id) {
    Taking known = takings.find(id).orElseThrow(Problem::notFound);
    posts.lock(known.post());
    return takings.find(id).orElseThrow();
  }

  private static void requireAsked(Taking now) {
    if (now.state() != TakingState.ASKED) {
      throw new Refused("reason", "post.refused.answered");
    }
  }
}
