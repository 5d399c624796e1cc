package org.linli.organization;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.WallDocument.Post;

/** Who leads volunteer service in communities (领导小组), for other domains. */
@Singleton
public class LeadingGroups {

  private final PostHolders holders;

  LeadingGroups(PostHolders holders) {
    this.holders = holders;
  }

  /**
   * Someone of the group, by name: that they lead is made public by them.
   *
   * @param title what they are besides; empty if nobody has said
   */
  public record Member(Post post, String name, String title) {}

  /** The group of a community today, the leader first; social workers alone aren't of it. */
  public List<Member> of(long community) {
    return holders.now(community).stream()
        .filter(one -> one.post() != CommunityPost.SOCIAL_WORKER)
        .map(one -> new Member(Post.valueOf(one.post().name()), one.name(), one.title()))
        .toList();
  }
}
