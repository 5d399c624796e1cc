package org.linli.institution;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Universities with colleges and people, for the tests of this domain and of others. */
public final class Universities {

  private static final long OPERATOR = 7;

  private final LinliServer server;

  public Universities(LinliServer server) {
    this.server = server;
  }

  /** A university that nobody else has. */
  public Institution university() {
    return university("演示大学" + UUID.randomUUID(), null);
  }

  /** A university whose own data a tenant keeps. */
  public Institution university(String name, @Nullable String home) {
    return find(
        server
            .get(KeepingInstitutions.class)
            .addUniversity(InstitutionKind.UNIVERSITY, name, null, home, OPERATOR));
  }

  /** A partner unit that nobody else has. */
  public Institution partnerUnit() {
    return find(
        server
            .get(KeepingInstitutions.class)
            .addUniversity(
                InstitutionKind.PARTNER_UNIT,
                "演示共建单位" + UUID.randomUUID(),
                null,
                "zhanjiang",
                OPERATOR));
  }

  public Institution college(Institution university, String name) {
    return find(
        server
            .get(KeepingInstitutions.class)
            .addCollege(university.id(), university.id(), name, OPERATOR));
  }

  public void close(Institution university) {
    server.get(KeepingInstitutions.class).setOpen(university, university.id(), false);
  }

  private Institution find(long id) {
    return server.get(Institutions.class).find(id).orElseThrow();
  }

  /** Someone who works for all of a university or for one college; returns the login name. */
  public String staff(Institution part) {
    return new People(server)
        .enroll(
            "staff." + part.path(),
            Subject.ofInstitution(part.root()),
            Role.INSTITUTION_STAFF,
            new Scope(List.of(part.path())));
  }

  /** A browser in which they have logged in. */
  public Browser logIn(Institution part) {
    return new People(server).logIn(staff(part));
  }
}
