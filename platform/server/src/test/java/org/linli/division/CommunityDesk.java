package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.linli.api.Communities;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Viewer;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.web.template.Templates;

/** What tests of the communities' pages do before and between. */
final class CommunityDesk {

  private final LinliServer server;
  private final Communities communities;

  CommunityDesk(LinliServer server) {
    this.server = server;
    this.communities = server.get(Communities.class);
  }

  Document refused(Viewer viewer, Map<String, String> typed) {
    return in(
        "zhanjiang",
        () -> {
          Page page = (Page) forms(viewer).add(sent(typed));
          assertThat(page.status()).isEqualTo(422);
          return html(page);
        });
  }

  static Form sent(Map<String, String> typed) {
    Form form = Form.empty();
    typed.forEach(form::put);
    return form;
  }

  Document list(Viewer viewer, String text, String county, String township, String kind, int page) {
    return in(
        "zhanjiang",
        () -> html(controller(viewer).list(text, county, township, kind, "", "", page)));
  }

  static List<String> places(Document page) {
    return page.select("tbody td[data-label=所在地]").eachText();
  }

  Document found(Viewer viewer, String typed) {
    return in("zhanjiang", () -> html((Page) controller(viewer).search(typed, "true")));
  }

  long idOf(String code) {
    return Objects.requireNonNull(
            in("zhanjiang", () -> communities.byDivisionCodes(List.of(code)).get(code)))
        .id();
  }

  CommunityController controller(Viewer viewer) {
    return new CommunityController(
        communities,
        server.get(AreaChoices.class),
        server.get(CommunitySearch.class),
        server.get(CommunitySections.class),
        server.get(CommunityClosings.class),
        server.get(ClosingCommunity.class),
        viewer);
  }

  CommunityFormController forms(Viewer viewer) {
    return new CommunityFormController(
        communities,
        server.get(NamedPlaces.class),
        server.get(CorrectingNames.class),
        server.get(ParentChoices.class),
        viewer);
  }

  Document html(Page page) {
    return Jsoup.parse(server.get(Templates.class).fill(page.view(), page.model(), Map.of()));
  }

  <T> T in(String tenant, Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
