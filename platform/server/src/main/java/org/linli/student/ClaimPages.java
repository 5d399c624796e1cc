package org.linli.student;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;

/** Puts the pages about claims together, where the university is at home. */
@Singleton
class ClaimPages {

  private static final int ON_A_PAGE = 50;

  private final ClaimTable claims;
  private final StudentTable students;
  private final ServicePages places;
  private final Audit audit;

  ClaimPages(ClaimTable claims, StudentTable students, ServicePages places, Audit audit) {
    this.claims = claims;
    this.students = students;
    this.places = places;
    this.audit = audit;
  }

  /** A line of the list. */
  record Line(HomeKey key, StudentClaim claim, String place) {}

  Page list(Desk desk, int page) {
    Paging paging = new Paging(page, ON_A_PAGE, claims.count(StudyState.ASKED, desk.scope()));
    List<Line> lines =
        claims.page(StudyState.ASKED, desk.scope(), paging).stream()
            .map(one -> new Line(desk.key(one.id()), one, places.place(one.tenant())))
            .toList();
    return StudentPages.page("student/claims")
        .crumb("/university/students", "student.title")
        .with("lines", lines)
        .with("paging", paging);
  }

  /** One of them with the names in full: a look at personal data, which the log keeps (LAW-7). */
  @Transactional
  Page show(HomeKey key, @Nullable Form typed) {
    StudentClaim claim = claims.find(key.id()).orElseThrow(Problem::notFound);
    audit.record("claim.opened", "claim", claim.id());
    Student student = claim.student() == null ? null : students.find(claim.student()).orElse(null);
    return StudentPages.page("student/claim")
        .crumb("/university/students", "student.title")
        .crumb("/university/claims", "student.claims")
        .with("key", key)
        .with("claim", claim)
        .with("place", places.place(claim.tenant()))
        .with("student", student)
        .with(
            "sameName", student != null && SealedStudents.isSameName(student.name(), claim.name()))
        .with("waiting", claim.state() == StudyState.ASKED)
        .with(typed == null ? Form.empty().put("number", claim.number()) : typed);
  }
}
