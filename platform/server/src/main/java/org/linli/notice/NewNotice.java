package org.linli.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is to be written.
 *
 * @param account who is told
 * @param volunteer whom it is about, if it is about one volunteer
 * @param path where it is dealt with, below the tenant; what begins with {@code /university/}
 *     stands at the universities' desk
 * @param words what fills the sentence of its kind
 */
public record NewNotice(
    NoticeKind kind, long account, @Nullable Long volunteer, String path, List<String> words) {

  /** A notice keeps its own copy. */
  public NewNotice {
    words = List.copyOf(words);
  }

  /** A notice about no volunteer, whose sentence has no gaps. */
  public static NewNotice plain(NoticeKind kind, long account, String path) {
    return new NewNotice(kind, account, null, path, List.of());
  }
}
