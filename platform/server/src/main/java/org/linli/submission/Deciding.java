package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.web.Refused;

/** What the viewer decides about a submission, as far as it is theirs to decide. */
@Singleton
class Deciding {

  private static final int LONGEST_REASON = 500;

  private final SubmissionPages pages;
  private final Reviewing reviewing;
  private final Submitting submitting;
  private final Viewer viewer;

  Deciding(SubmissionPages pages, Reviewing reviewing, Submitting submitting, Viewer viewer) {
    this.pages = pages;
    this.reviewing = reviewing;
    this.submitting = submitting;
    this.viewer = viewer;
  }

  void takeUp(long id, boolean over) {
    requireLevel(id);
    reviewing.takeUp(id, over, viewer.account());
  }

  void accept(long id) {
    requireLevel(id);
    reviewing.accept(id, viewer.account());
  }

  void giveBack(long id, Form form) {
    requireLevel(id);
    Submission one = pages.find(id);
    ContentsView sent = ContentsView.of(pages.sealed(id, one.version()).contents(), List.of());
    Return back = Return.read(form, sent);
    reviewing.giveBack(id, back.reason(), back.marks(), viewer.account());
  }

  /**
   * Takes it back for the unit that sent it. Whoever is to take it up doesn't: they return it, for
   * a reason.
   *
   * @return whether it is back already
   */
  boolean withdraw(long id) {
    if (!pages.mayWithdraw(pages.find(id))) {
      throw Problem.forbidden("submission.refused.below");
    }
    return submitting.withdraw(id, viewer.account());
  }

  /**
   * Why it comes back.
   *
   * @param marks the cells that it is about
   */
  record Return(String reason, List<Mark> marks) {

    static Return read(Form form, ContentsView sent) {
      String reason = form.text("reason", LONGEST_REASON);
      if (reason.isEmpty()) {
        throw new Refused("reason", "submission.refused.noReason");
      }
      List<Mark> marks = form.all("marks").stream().map(Mark::of).toList();
      if (marks.isEmpty() && !sent.rows().isEmpty()) {
        throw new Refused("marks", "submission.refused.noMarks");
      }
      if (!marks.stream().allMatch(sent::has)) {
        throw new Refused("marks", "submission.refused.noCell");
      }
      return new Return(reason, marks);
    }
  }

  private void requireLevel(long id) {
    Submission one = pages.find(id);
    if (one.taker() == null) {
      throw new Refused("review", "submission.refused.notWaiting");
    }
    if (!pages.mayReview(one)) {
      throw Problem.forbidden("submission.refused.level");
    }
  }
}
