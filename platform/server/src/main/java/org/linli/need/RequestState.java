package org.linli.need;

import java.util.EnumSet;
import java.util.Set;

/** How far a request is. What may follow on what stands here and nowhere else. */
public enum RequestState {
  /** Asked: it waits for somebody to dispatch it. */
  ASKED,
  /** Sent to a team, which has not answered yet. */
  OFFERED,
  /** A team does it. */
  ACCEPTED,
  /** It was done; the person served has not said how. */
  DONE,
  /** It was done and rated. */
  RATED,
  /** Whoever asked needs it no more. */
  CANCELLED,
  /** It can't be served, and why was said. */
  UNSERVED,
  /** It is the same thing as another request. */
  MERGED;

  /** Where contacts are of no use any more. */
  static final Set<RequestState> OVER = EnumSet.of(RATED, CANCELLED, UNSERVED, MERGED);

  /** Where something is still to be done about it. */
  static final Set<RequestState> OPEN = EnumSet.of(ASKED, OFFERED, ACCEPTED);

  /** Whether it may come to stand there from here. */
  boolean mayBecome(RequestState next) {
    return switch (this) {
      case ASKED -> EnumSet.of(OFFERED, CANCELLED, UNSERVED, MERGED).contains(next);
      case OFFERED ->
          EnumSet.of(ASKED, OFFERED, ACCEPTED, CANCELLED, UNSERVED, MERGED).contains(next);
      case ACCEPTED -> EnumSet.of(ASKED, DONE, CANCELLED, UNSERVED).contains(next);
      case DONE -> next == RATED;
      case RATED, CANCELLED, UNSERVED, MERGED -> false;
    };
  }

  /** Whether something is still to be done about it. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Whether nothing more comes of it. */
  public boolean isOver() {
    return OVER.contains(this);
  }
}
