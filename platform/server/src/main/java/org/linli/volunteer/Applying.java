package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.account.SigningUp;
import org.linli.api.Form;
import org.linli.api.Viewer;
import org.linli.key.Masked;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/**
 * Someone applies who has no account, or has one: the account is a change of its own and stays when
 * the application is refused in the last moment.
 */
@Singleton
class Applying {

  private final Registering registering;
  private final SigningUp signingUp;
  private final Viewer viewer;
  private final Clock clock;

  Applying(Registering registering, SigningUp signingUp, Viewer viewer, Clock clock) {
    this.registering = registering;
    this.signingUp = signingUp;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Opens the account of a form that was checked. */
  interface Opening {

    /**
     * Opens it.
     *
     * @param shownName what people call its owner, masked
     * @return the account's id
     */
    long open(Form form, String shownName);
  }

  /** The viewer applies with the account that they have. */
  Optional<Long> send(Form form, long community, boolean ward) {
    return send(form, community, ward, null);
  }

  /**
   * Someone applies.
   *
   * @param ward whether for a child whose guardian they are
   * @param opening opens the account; null for the viewer's own
   * @return the volunteer's id; empty if something is wrong, which the form then says
   */
  Optional<Long> send(Form form, long community, boolean ward, @Nullable Opening opening) {
    Optional<Application> said = ApplicationForm.read(form, community, Time.today(clock));
    for (String consent : List.of("agree", "agreeId")) {
      if (!form.checked(consent)) {
        form.reject(consent, "volunteer.agree.needed");
      }
    }
    if (opening != null) {
      signingUp.check(form, form.text("name"));
    }
    return said.flatMap(one -> Trying.with(form, () -> send(form, one, ward, opening)));
  }

  private long send(Form form, Application said, boolean ward, @Nullable Opening opening) {
    registering.check(said, ward);
    String owner = ward ? said.guardian().name() : said.person().name();
    long account = opening == null ? viewer.account() : opening.open(form, Masked.name(owner));
    return ward ? registering.byGuardian(said, account) : registering.bySelf(said, account);
  }
}
