package org.linli.station;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.StationKind;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.web.Browser;

/** What tests of the stations' pages do before and between. */
final class StationDesk {

  static final String CHIKAN = "440802";
  static final String XIASHAN = "440803";

  /** 中华街道 in 赤坎区. */
  static final String ZHONGHUA = "440802001";

  private final LinliServer server;

  StationDesk(LinliServer server) {
    this.server = server;
  }

  /** A place nobody else's test knows, in a township of Zhanjiang. */
  long place(String township) {
    return in(
        "zhanjiang",
        () ->
            server
                .get(Communities.class)
                .namedPlace("花园" + UUID.randomUUID().toString().substring(0, 8), township));
  }

  /** The path of a community, as a scope names it. */
  String pathOf(long community) {
    return Objects.requireNonNull(
            in("zhanjiang", () -> server.get(Communities.class).byIds(List.of(community)))
                .get(community))
        .path();
  }

  /** Opens a station, as somebody would have done before. */
  long station(long community, String name) {
    return station(community, name, StationKind.STATION, null);
  }

  long station(long community, String name, StationKind kind, @Nullable Long parent) {
    var request =
        new OpeningStation.Request(
            community,
            kind,
            parent,
            LocalDate.of(2024, 3, 1),
            new StationDetails(name, "党群服务中心", "跃进路 1 号", null, "四点半学堂"),
            new Contact("陈晓宇", "13812345678"));
    return in("zhanjiang", () -> server.get(OpeningStation.class).open(request));
  }

  /** A station that somebody registered and nobody opened. */
  long planned(long community, String name) {
    var request =
        new OpeningStation.Request(
            community,
            StationKind.STATION,
            null,
            null,
            new StationDetails(name, "党群服务中心", "跃进路 1 号", null, "四点半学堂"),
            Contact.NOBODY);
    return in("zhanjiang", () -> server.get(OpeningStation.class).open(request));
  }

  /** Sends fields from a page that is open. */
  static Browser.Answer send(
      Browser browser, Browser.Answer page, String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", page.html().select("meta[name=csrf-token]").attr("content"));
    return browser.post(path, all);
  }

  private <T> T in(String tenant, java.util.function.Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
