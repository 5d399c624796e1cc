package org.linli.organization;

/** What someone is in a community. */
enum CommunityPost {
  /** 组长 of the group that leads volunteer service there; one at a time. */
  LEADER,
  /** 副组长. */
  DEPUTY_LEADER,
  /** 组员. */
  GROUP_MEMBER,
  /** 成员. */
  MEMBER,
  SOCIAL_WORKER
}
