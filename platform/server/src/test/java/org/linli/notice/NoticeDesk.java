package org.linli.notice;

import java.util.List;
import java.util.UUID;
import org.linli.account.Enrolling;
import org.linli.account.Subject;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;

/** What tests of notices do before and between. */
final class NoticeDesk {

  private final LinliServer server;
  private final String tenant;

  NoticeDesk(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  /** Someone whom no other test knows; the log-in name. */
  String someone() {
    return new People(server)
        .enroll(
            "n" + UUID.randomUUID().toString().substring(0, 12),
            Subject.of(new TenantId(tenant)),
            Role.VOLUNTEER,
            new Scope(List.of(server.tenant(tenant).division())));
  }

  long account(String login) {
    return server.get(Enrolling.class).enroll(login, login, People.PASSWORD, false);
  }

  /** Tells someone something; the notice's id. */
  long told(String login, NoticeKind kind, String... words) {
    NewNotice notice = new NewNotice(kind, account(login), null, "/activities", List.of(words));
    return server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () -> {
              server.get(Notices.class).write(List.of(notice));
              return server
                  .get(NoticeTable.class)
                  .of(notice.account(), new Paging(1, 1, 1))
                  .getFirst()
                  .id();
            });
  }
}
