package org.linli.wall;

import java.util.List;
import org.linli.organization.LeadingGroups.Member;

/**
 * A part of a filled document.
 *
 * @param kind what it is
 * @param text the heading, the paragraph, or a step's name
 * @param lines a step's lines
 * @param hours when the station is open; none where nobody has said
 * @param seats the posts of the leading group
 */
record Piece(Kind kind, String text, List<String> lines, List<HoursLine> hours, List<Taken> seats) {

  /** What a part is. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    STEP,
    HOURS,
    GROUP
  }

  /**
   * A post with who holds it.
   *
   * @param label what the document calls it
   */
  record Taken(String label, List<Member> holders) {}

  static Piece words(Kind kind, String text) {
    return new Piece(kind, text, List.of(), List.of(), List.of());
  }

  static Piece step(String name, List<String> lines) {
    return new Piece(Kind.STEP, name, lines, List.of(), List.of());
  }

  static Piece hours(List<HoursLine> lines) {
    return new Piece(Kind.HOURS, "", List.of(), lines, List.of());
  }

  static Piece group(List<Taken> seats) {
    return new Piece(Kind.GROUP, "", List.of(), List.of(), seats);
  }
}
