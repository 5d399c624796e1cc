package org.linli.file;

import java.util.Set;

/**
 * A file that is to be kept.
 *
 * @param ownerKind the kind of object it belongs to; a {@link FileOwner} answers for it
 * @param owner that object's id
 * @param name what people call it
 * @param may what it may be
 * @param account who stores it; 0 for the platform
 */
public record NewFile(String ownerKind, long owner, String name, Set<Content> may, long account) {

  private static final int LONGEST_NAME = 200;

  /** Keeps its own copy, and only the last part of a name with directories. */
  public NewFile {
    may = Set.copyOf(may);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("\\p{Cntrl}", "").strip();
  }

  /** The name with the ending that fits the content. */
  String nameFor(Content content) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    int longest = LONGEST_NAME - content.ending().length();
    if (stem.length() > longest) {
      stem = stem.substring(0, stem.offsetByCodePoints(0, longest / 2));
    }
    return (stem.isEmpty() ? "file" : stem) + content.ending();
  }
}
