package org.linli.api;

import org.jspecify.annotations.Nullable;

/**
 * Where the browser goes after something was done (303), and the sentence it finds there.
 *
 * @param path where to, starting with a slash
 * @param outside whether the path is meant as it stands instead of below the current tenant
 * @param flash the sentence shown once on the next page
 */
public record Redirect(String path, boolean outside, @Nullable Flash flash) implements Answer {

  /** Only paths of this site: never another host, however it is spelt. */
  public Redirect {
    if (!isOfThisSite(path)) {
      throw new IllegalArgumentException("Not a path of this site: " + path);
    }
  }

  /** Whether a path leads to this site, however a browser may read it. */
  public static boolean isOfThisSite(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == 127);
  }

  /** To a path below the current tenant: {@code "/communities/5"}. */
  public static Redirect to(String path) {
    return new Redirect(path, false, null);
  }

  /** To a path as it stands, outside any tenant: {@code "/login"}. */
  public static Redirect outside(String path) {
    return new Redirect(path, true, null);
  }

  /** Says what was done. */
  public Redirect saying(String messageKey, Object... args) {
    return new Redirect(path, outside, new Flash(Flash.Kind.DONE, Message.of(messageKey, args)));
  }

  /** Says what still needs attention. */
  public Redirect warning(String messageKey, Object... args) {
    return new Redirect(path, outside, new Flash(Flash.Kind.WARNING, Message.of(messageKey, args)));
  }

  /**
   * A sentence shown once.
   *
   * @param kind how it is coloured
   * @param message the sentence; keep its arguments short, they travel in a cookie
   */
  public record Flash(Kind kind, Message message) {

    /** How a sentence is meant. */
    public enum Kind {
      /** Something was done. */
      DONE,
      /** Something was done and still needs attention. */
      WARNING
    }
  }
}
