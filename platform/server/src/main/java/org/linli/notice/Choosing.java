package org.linli.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.api.Form;

/** Someone chooses which notices go to their mailbox as well, and which mailbox that is. */
@Singleton
class Choosing {

  private static final String EMAIL = "email";

  private final Choices choices;
  private final ConfirmingAddresses confirming;
  private final Mailing mailing;
  private final Clock clock;

  Choosing(Choices choices, ConfirmingAddresses confirming, Mailing mailing, Clock clock) {
    this.choices = choices;
    this.confirming = confirming;
    this.mailing = mailing;
    this.clock = clock;
  }

  /** What became of a choice. */
  enum Chosen {
    /** Something is wrong, or no mail goes out of here at all. */
    NOTHING,
    /** It holds. */
    SAVED,
    /** It holds, and a link to confirm the address is on its way. */
    LINK_SENT
  }

  /**
   * Saves the fields {@code email} and {@code kinds}; what is wrong with them the form then says.
   *
   * @param site where the account found this site, for the link in the mail
   */
  Chosen save(long account, Form form, String site) {
    Choice before = choices.of(account);
    String email = form.text(EMAIL, 254);
    // The same address again asks for another link as long as it isn't confirmed.
    boolean asks = !email.isEmpty() && !(email.equals(before.email()) && before.isConfirmed());
    if (asks && !Mailing.isAddress(email)) {
      form.reject(EMAIL, "notice.email.wrong");
    } else if (asks && !email.equals(before.email()) && !before.mayAsk(clock.instant())) {
      form.reject(EMAIL, "notice.email.soon");
    }
    if (!form.isValid() || !mailing.isSet()) {
      return Chosen.NOTHING;
    }
    if (!kinds(form).equals(before.mailed())) {
      choices.setKinds(account, kinds(form));
    }
    if (email.isEmpty() && before.email() != null) {
      confirming.remove(account);
    }
    if (asks && before.mayAsk(clock.instant())) {
      confirming.give(account, email, site);
      return Chosen.LINK_SENT;
    }
    return Chosen.SAVED;
  }

  private static Set<NoticeKind> kinds(Form form) {
    List<String> chosen = form.all("kinds");
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    Arrays.stream(NoticeKind.values())
        .filter(kind -> chosen.contains(kind.name()))
        .forEach(kinds::add);
    return kinds;
  }
}
