package org.linli.post;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunitySection.Shown;
import org.linli.pairing.Manner;
import org.linli.pairing.Pairing;
import org.linli.pairing.PairingPart;
import org.linli.pairing.PairingState;

/** The posts of a pairing by post, on its page and, in numbers only, at the partner's desk. */
@Singleton
final class PostsOfPairing implements PairingPart {

  private static final int MOST = 50;

  private final PostTable posts;
  private final PostPages pages;

  PostsOfPairing(PostTable posts, PostPages pages) {
    this.posts = posts;
    this.pages = pages;
  }

  @Override
  public Optional<Shown> of(Pairing pairing) {
    return shown(pairing, "post/of-pairing");
  }

  @Override
  public Optional<Shown> atDesk(Pairing pairing) {
    return shown(pairing, "post/at-desk");
  }

  private Optional<Shown> shown(Pairing pairing, String view) {
    List<VolunteerPost> found = posts.ofPairing(pairing.id(), MOST);
    boolean byPost = pairing.terms().manner() == Manner.BY_POST;
    return byPost || !found.isEmpty()
        ? Optional.of(
            new Shown(
                "post.title",
                view,
                Map.of(
                    "pairing",
                    pairing.id(),
                    "community",
                    pairing.community(),
                    "lines",
                    pages.lines(found),
                    "mayKeep",
                    byPost && pairing.state() == PairingState.ACCEPTED)))
        : Optional.empty();
  }
}
