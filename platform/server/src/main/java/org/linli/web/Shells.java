package org.linli.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.Time;
import org.linli.web.guard.CsrfTokens;
import org.linli.web.guard.RequestId;

/** Builds the frame around a page from what the domains and plugins contribute. */
@Singleton
final class Shells {

  private final List<ShellPart> parts;
  private final Optional<Viewer> viewer;
  private final CsrfTokens tokens;
  private final Flashes flashes;
  private final LargeType largeType;
  private final Clock clock;

  Shells(
      List<ShellPart> parts,
      Optional<Viewer> viewer,
      CsrfTokens tokens,
      Flashes flashes,
      LargeType largeType,
      Clock clock) {
    this.parts = parts;
    this.viewer = viewer;
    this.tokens = tokens;
    this.flashes = flashes;
    this.largeType = largeType;
    this.clock = clock;
  }

  /**
   * The frame around a page. After a failure nothing more is asked of the domains: what failed
   * would only fail again.
   */
  Shell around(Page page, HttpRequest<?> request) {
    boolean calm = page.status() < 500;
    Optional<Tenant> tenant = CurrentTenant.find();
    Optional<Viewer> someone = viewer.filter(one -> calm && one.isSignedIn());
    String base = tenant.map(one -> "/" + one.id()).orElse("");
    return new Shell(
        tenant.map(Shells::place).orElse(null),
        calm ? menu(tenant.isPresent(), base, request.getPath()) : List.of(),
        someone.isPresent() ? personal() : List.of(),
        tenant.isPresent() && someone.isPresent() ? search() : null,
        someone.isPresent() ? bell(tenant.isPresent()) : null,
        someone.map(Viewer::name).orElse(null),
        page.crumbs().stream()
            .map(crumb -> new Shell.Line(base + crumb.path(), crumb.label(), null, false, false))
            .toList(),
        flashes.find(request).orElse(null),
        largeType.isWanted(request),
        RequestId.of(request),
        LocalDate.ofInstant(clock.instant(), Time.ZONE),
        () -> tokens.issue(request));
  }

  private List<Shell.MenuGroup> menu(boolean inTenant, String base, String here) {
    List<MenuEntry> entries =
        parts.stream()
            .flatMap(part -> (inTenant ? part.menu() : part.platformMenu()).stream())
            .filter(entry -> isForViewer(entry, inTenant))
            .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::path))
            .toList();
    @Nullable MenuEntry current =
        entries.stream()
            .filter(entry -> isAbove(base + entry.path(), here))
            .max(Comparator.comparingInt(entry -> entry.path().length()))
            .orElse(null);
    return MenuGroups.of(
        entries,
        inTenant,
        entry ->
            new Shell.Line(
                base + entry.path(),
                Message.of(entry.messageKey()),
                entry.icon(),
                entry == current,
                false));
  }

  private @Nullable String search() {
    return parts.stream().flatMap(part -> part.search().stream()).findFirst().orElse(null);
  }

  private ShellPart.@Nullable Bell bell(boolean inTenant) {
    return parts.stream()
        .flatMap(part -> (inTenant ? part.bell() : part.platformBell()).stream())
        .findFirst()
        .orElse(null);
  }

  /** A line without roles is everyone's; outside of tenants, everyone's who is logged in. */
  private boolean isForViewer(MenuEntry entry, boolean inTenant) {
    return entry.roles().isEmpty() && (inTenant || viewer.filter(Viewer::isSignedIn).isPresent())
        || viewer.filter(one -> one.has(entry.roles().toArray(Role[]::new))).isPresent();
  }

  /** The first page of a tenant is above all others; only itself makes it current. */
  private static boolean isAbove(String entry, String here) {
    return here.equals(entry)
        || entry.equals(here + "/")
        || !entry.endsWith("/") && here.startsWith(entry + "/");
  }

  private List<Shell.Line> personal() {
    return parts.stream()
        .flatMap(part -> part.personal().stream())
        .sorted(Comparator.comparingInt(ShellPart.PersonalEntry::order))
        .map(
            entry ->
                new Shell.Line(
                    entry.path(),
                    Message.of(entry.messageKey()),
                    entry.icon(),
                    false,
                    entry.isAct()))
        .toList();
  }

  private static Shell.Place place(Tenant tenant) {
    String name = tenant.name();
    return new Shell.Place(
        tenant.id().value(), name, name.substring(0, name.offsetByCodePoints(0, 1)));
  }
}
