package org.linli.tenant;

import java.nio.file.Path;

/**
 * What is wrong in a tenant's file.
 *
 * @param file the file
 * @param line the line, counted from 1
 * @param sentence what is wrong and what was expected
 */
record TenantFileProblem(Path file, int line, String sentence) {
  @Override
  public String toString() {
    return "%s, line %d: %s".formatted(file, line, sentence);
  }
}
