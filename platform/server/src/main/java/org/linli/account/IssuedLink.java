package org.linli.account;

import java.time.Instant;

/**
 * A one-time link in the hands of whoever issued it. Its code is shown once and kept nowhere.
 *
 * @param code the code, in groups of four
 * @param expires until when it is good
 */
public record IssuedLink(String code, Instant expires) {

  /** Where it leads, below the site's address. */
  public String path() {
    return "/invitation/" + code;
  }

  @Override
  public String toString() {
    return "IssuedLink[expires=" + expires + "]";
  }
}
