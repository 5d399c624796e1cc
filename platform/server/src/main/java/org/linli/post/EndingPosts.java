package org.linli.post;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Audit;
import org.linli.api.CommunityFacts;
import org.linli.api.Problem;
import org.linli.division.CommunityEnding;
import org.linli.pairing.Pairing;
import org.linli.pairing.PairingEnding;
import org.linli.web.Refused;

/**
 * Ends posts: one by itself, those of a pairing that ended, those of a community that was closed.
 * Who holds one or asks for it is told why.
 */
@Singleton
class EndingPosts implements PairingEnding, CommunityEnding {

  private final PostTable posts;
  private final TakingTable takings;
  private final PostNews news;
  private final Audit audit;

  EndingPosts(PostTable posts, TakingTable takings, PostNews news, Audit audit) {
    this.posts = posts;
    this.takings = takings;
    this.news = news;
    this.audit = audit;
  }

  /**
   * Ends a post.
   *
   * @throws Refused if it was ended before
   */
  @Transactional
  void end(long id, String reason, long by) {
    VolunteerPost post = posts.lock(id).orElseThrow(Problem::notFound);
    if (!posts.end(id, reason)) {
      throw new Refused("reason", "post.refused.over");
    }
    List<Taking> open = takings.endAll(id, by, reason);
    news.released(open, post.name(), reason);
    audit.record("post.ended", "post", id);
  }

  @Override
  @Transactional
  public void ended(Pairing pairing, String reason, long by) {
    posts.notEnded("pairing_id", pairing.id()).forEach(id -> end(id, reason, by));
  }

  @Override
  @Transactional
  public void closed(CommunityFacts community, String reason, long by) {
    posts.notEnded("community_id", community.id()).forEach(id -> end(id, reason, by));
  }
}
