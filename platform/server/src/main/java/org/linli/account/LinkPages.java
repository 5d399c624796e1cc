package org.linli.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.linli.api.Page;
import org.linli.web.template.Messages;

/**
 * Shows a one-time link to whoever issued it, to be scanned from the screen or printed. This once:
 * nothing keeps its code, so the answer to the form is the page itself and no redirect.
 */
@Singleton
final class LinkPages {

  private final SiteAddress site;
  private final Messages messages;

  LinkPages(SiteAddress site, Messages messages) {
    this.site = site;
    this.messages = messages;
  }

  Page issued(HttpRequest<?> request, String login, IssuedLink link, boolean reset) {
    String address = site.of(request, link.path());
    return Page.of("account/issued")
        .crumb("/people", "account.people.title")
        .with("login", login)
        .with("reset", reset)
        .with("address", address)
        .with("entry", site.of(request, "/invitation"))
        .with("code", link.code())
        .with("expires", link.expires())
        .with("qr", QrCode.svg(address, messages.say("account.issued.qr")));
  }
}
