package org.linli.insurance;

import java.time.LocalDate;
import java.util.List;
import org.linli.volunteer.VolunteerFacts;

/** What covers some people in some time. */
public final class Coverage {

  /** Nothing. */
  public static final Coverage NONE = new Coverage(List.of());

  private final List<Term> terms;

  Coverage(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /** A policy's time, for one named volunteer or for many. */
  record Term(Covers covers, long community, long volunteer, LocalDate from, LocalDate until) {

    boolean holds(VolunteerFacts one) {
      return switch (covers) {
        case TENANT -> true;
        case COMMUNITY -> community == one.community();
        case NAMED -> volunteer == one.id();
      };
    }
  }

  /** Whether someone is covered on a day. */
  public boolean covers(VolunteerFacts volunteer, LocalDate day) {
    return terms.stream()
        .anyMatch(
            term ->
                !term.from().isAfter(day) && !term.until().isBefore(day) && term.holds(volunteer));
  }
}
