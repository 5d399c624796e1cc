package org.linli.post;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.pairing.Manner;
import org.linli.pairing.Pairing;
import org.linli.pairing.PairingState;
import org.linli.pairing.Pairings;
import org.linli.web.Refused;

/** Offers posts of a community and changes what is said of them. */
@Singleton
class KeepingPosts {

  private final PostTable posts;
  private final Pairings pairings;
  private final Audit audit;

  KeepingPosts(PostTable posts, Pairings pairings, Audit audit) {
    this.posts = posts;
    this.pairings = pairings;
    this.audit = audit;
  }

  /**
   * Offers a post.
   *
   * @param pairing the pairing by post that it belongs to; null for one of the community alone. A
   *     post of a pairing ends with it at the latest.
   * @throws Refused if the community was closed, or the pairing is not by post and in force
   */
  @Transactional
  long offer(long community, @Nullable Long pairing, PostDetails details, long by) {
    if (!posts.hold(community)) {
      throw new Refused("name", "community.refused.gone");
    }
    PostDetails fitting = pairing == null ? details : within(community, pairing, details);
    long id = posts.add(community, pairing, fitting, by);
    audit.record("post.offered", "post", id);
    return id;
  }

  /**
   * Changes what is said of a post.
   *
   * @throws Refused if it was ended, or more hold it than there would be places
   */
  @Transactional
  void change(long id, PostDetails details) {
    VolunteerPost post = posts.lock(id).orElseThrow(Problem::notFound);
    if (post.endedOn() != null) {
      throw new Refused("name", "post.refused.over");
    }
    if (post.held() > details.places()) {
      throw new Refused("places", "post.refused.held", post.held());
    }
    Long pairing = post.pairing();
    posts.change(id, pairing == null ? details : within(post.community(), pairing, details));
    audit.record("post.changed", "post", id);
  }

  private PostDetails within(long community, long id, PostDetails details) {
    Pairing pairing =
        pairings
            .find(id)
            .filter(one -> one.community() == community)
            .orElseThrow(() -> new Refused("pairing", "form.notAChoice"));
    if (pairing.state() != PairingState.ACCEPTED || pairing.terms().manner() != Manner.BY_POST) {
      throw new Refused("pairing", "post.refused.notByPost");
    }
    LocalDate end = pairing.terms().until();
    LocalDate until = details.until();
    if (details.from().isBefore(pairing.terms().from())) {
      throw new Refused("from", "post.refused.beforePairing", pairing.terms().from());
    }
    LocalDate last = until == null ? end : until;
    if (end != null && (details.from().isAfter(end) || last != null && last.isAfter(end))) {
      throw new Refused("until", "post.refused.afterPairing", end);
    }
    return details.until(end);
  }
}
