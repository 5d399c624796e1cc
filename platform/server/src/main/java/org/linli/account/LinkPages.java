package org.linli.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.linli.api.Page;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.web.template.Messages;

/**
 * Shows a one-time link to whoever issued it, to be scanned from the screen or printed. This once:
 * nothing keeps its code, so the answer to the form is the page itself and no redirect.
 */
@Singleton
public final class LinkPages {

  private final SiteAddress site;
  private final Messages messages;

  LinkPages(SiteAddress site, Messages messages) {
    this.site = site;
    this.messages = messages;
  }

  /** A link that someone issued in the current tenant. */
  Page issued(HttpRequest<?> request, String login, IssuedLink link, boolean reset) {
    Tenant tenant = CurrentTenant.get();
    return page(request, login, link)
        .crumb("/people", "account.people.title")
        .with("place", tenant.name())
        .with("reset", reset)
        .with("back", "/" + tenant.id() + "/people");
  }

  /**
   * An invitation into a tenant or an institution that was issued from outside of it.
   *
   * @param place its name
   * @param back where the page leads back to
   */
  public Page invitation(
      HttpRequest<?> request, String place, String login, IssuedLink link, String back) {
    return page(request, login, link).with("place", place).with("reset", false).with("back", back);
  }

  /**
   * A link that sets a new password and was issued outside of any tenant.
   *
   * @param back where the page leads back to
   */
  public Page reset(HttpRequest<?> request, String login, IssuedLink link, String back) {
    return page(request, login, link).with("reset", true).with("back", back);
  }

  private Page page(HttpRequest<?> request, String login, IssuedLink link) {
    String address = site.of(request, link.path());
    return Page.of("account/issued")
        .with("login", login)
        .with("address", address)
        .with("entry", site.of(request, "/invitation"))
        .with("code", link.code())
        .with("expires", link.expires())
        .with("qr", QrCode.svg(address, messages.say("account.issued.qr")));
  }
}
