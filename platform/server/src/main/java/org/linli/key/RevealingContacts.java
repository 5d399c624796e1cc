package org.linli.key;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Page;

/**
 * Shows in full whom to call, for a reason, and writes down who looked (LAW-7, LAW-8). Pages show
 * telephone numbers masked, by the partial {@code phone}, and ask for the reason by the partial
 * {@code reveal}.
 */
@Singleton
public class RevealingContacts {

  private static final String WHY = "why";

  private final Audit audit;

  RevealingContacts(Audit audit) {
    this.audit = audit;
  }

  /** A page on which telephone numbers are masked still, with the reasons to see them. */
  public static Page masked(Page page) {
    return page.with("revealed", false).with("reasons", RevealReason.values());
  }

  /** A page on which they stand in full. */
  public static Page inFull(Page page) {
    return page.with("revealed", true);
  }

  /**
   * Notes the look if a reason was chosen; without one the form says what is missing.
   *
   * @param action the word for it in the audit log
   * @return whether to show them in full
   */
  public boolean note(Form form, String action, String kind, long object) {
    Optional<RevealReason> why = form.choice(WHY, RevealReason.class);
    if (why.isEmpty()) {
      form.reject(WHY, "reveal.needed");
      return false;
    }
    audit.record(action, kind, object, Map.of("reason", why.get().name()));
    return true;
  }
}
