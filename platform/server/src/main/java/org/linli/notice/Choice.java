package org.linli.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an account wants to be told.
 *
 * @param email its address, if it gave one
 * @param askedAt when the link to confirm the address was sent
 * @param isConfirmed whether the link was opened
 * @param mailed the kinds that go out by e-mail as well
 */
record Choice(
    @Nullable String email,
    @Nullable Instant askedAt,
    boolean isConfirmed,
    Set<NoticeKind> mailed) {

  /** Between two links, so that nobody floods somebody else's mailbox from here. */
  private static final Duration BETWEEN = Duration.ofMinutes(2);

  /** What the platform suggests to those who chose nothing. */
  static final Choice NONE = new Choice(null, null, false, suggested());

  static Set<NoticeKind> suggested() {
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    Arrays.stream(NoticeKind.values()).filter(NoticeKind::isMailed).forEach(kinds::add);
    return kinds;
  }

  /** Whether a notice of a kind goes out. */
  boolean mails(NoticeKind kind) {
    return email != null && isConfirmed && mailed.contains(kind);
  }

  /** Whether another link may be sent by now. */
  boolean mayAsk(Instant now) {
    return askedAt == null || !askedAt.plus(BETWEEN).isAfter(now);
  }
}
