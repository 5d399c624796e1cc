package org.linli.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.api.Form;
import org.linli.api.Role;
import org.linli.api.Viewer;

/** Someone chooses which notices go to their mailbox as well, and which mailbox that is. */
@Singleton
class Choosing {

  private static final String EMAIL = "email";

  private final Choices choices;
  private final ConfirmingAddresses confirming;
  private final Mailing mailing;
  private final Viewer viewer;
  private final Clock clock;

  Choosing(
      Choices choices,
      ConfirmingAddresses confirming,
      Mailing mailing,
      Viewer viewer,
      Clock clock) {
    this.choices = choices;
    this.confirming = confirming;
    this.mailing = mailing;
    this.viewer = viewer;
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
    Set<NoticeKind> kinds = kinds(form, before);
    if (!kinds.equals(before.mailed())) {
      choices.setKinds(account, kinds);
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

  /** What is chosen of those shown; the others stay as they were. */
  private Set<NoticeKind> kinds(Form form, Choice before) {
    List<String> chosen = form.all("kinds");
    List<NoticeKind> shown = shown();
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    Arrays.stream(NoticeKind.values())
        .filter(
            kind ->
                shown.contains(kind)
                    ? chosen.contains(kind.name())
                    : before.mailed().contains(kind))
        .forEach(kinds::add);
    return kinds;
  }

  /** What the viewer may ever be told of, so that a volunteer's list stays short. */
  List<NoticeKind> shown() {
    boolean keeps =
        viewer.has(
            Role.TENANT_ADMINISTRATOR,
            Role.STAFF,
            Role.STATION_HEAD,
            Role.SOCIAL_WORKER,
            Role.TEAM_LEADER);
    return Arrays.stream(NoticeKind.values())
        .filter(kind -> keeps || !kind.isForKeepers())
        .toList();
  }
}
