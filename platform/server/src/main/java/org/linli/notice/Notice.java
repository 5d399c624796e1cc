package org.linli.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;

/**
 * A notice as it was written.
 *
 * @param mailed whether it went out by e-mail
 */
record Notice(
    long id,
    long account,
    NoticeKind kind,
    @Nullable Long volunteer,
    List<String> words,
    String path,
    Instant at,
    @Nullable Instant readAt,
    boolean mailed) {

  /** Its sentence. */
  public Message text() {
    return new Message("notice.text." + kind, words);
  }

  /** Its sentence in an e-mail, which leaves reasons out: they are for its reader alone. */
  Message mail() {
    return new Message("notice.mail." + kind, words);
  }

  /** Whether it is dealt with outside of tenants, at the universities' desk. */
  public boolean isOutside() {
    return path.startsWith("/university/");
  }

  /** Whether it waits to be read. */
  public boolean isNew() {
    return readAt == null;
  }
}
