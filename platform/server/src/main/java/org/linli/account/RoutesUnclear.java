package org.linli.account;

import java.util.List;

/** Routes don't say clearly whom they answer; the start stops and names them all. */
public final class RoutesUnclear extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RoutesUnclear(List<String> routes) {
    super("Routes don't say clearly whom they answer:\n  " + String.join("\n  ", routes));
  }
}
