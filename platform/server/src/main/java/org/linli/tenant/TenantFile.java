package org.linli.tenant;

import java.nio.file.Path;
import java.util.Map;

/**
 * A tenant's file, read: what it says, and on which line it says it.
 *
 * @param path where it is
 * @param tenant what it says
 * @param lines the line of each key, nested keys joined by dots, counted from 1
 */
record TenantFile(Path path, Tenant tenant, Map<String, Integer> lines) {

  TenantFileProblem problem(String key, String expected) {
    String known = key;
    while (!lines.containsKey(known) && known.contains(".")) {
      known = known.substring(0, known.lastIndexOf('.'));
    }
    return new TenantFileProblem(path, lines.getOrDefault(known, 1), expected);
  }
}
