package org.linli.supply;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.sheet.TextSheet;
import org.linli.web.template.Messages;

/** The supplies of a station as a spreadsheet. */
@Controller
final class SupplySheetController {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** So many fit into one file made at once. */
  private static final int MOST = 5000;

  private final Supplies supplies;
  private final SupplyPages pages;
  private final Messages messages;
  private final Audit audit;

  SupplySheetController(Supplies supplies, SupplyPages pages, Messages messages, Audit audit) {
    this.supplies = supplies;
    this.pages = pages;
    this.messages = messages;
    this.audit = audit;
  }

  @Get(uri = "/stations/{station}/supplies/export.xlsx", produces = SPREADSHEET)
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  HttpResponse<byte[]> export(long station) throws IOException {
    List<SupplyPages.Line> lines = pages.lines(supplies.of(station, new Paging(1, MOST, MOST)));
    audit.record("supply.exported", "station", station);
    Path file = Files.createTempFile("supplies", ".xlsx");
    try {
      try (TextSheet sheet = new TextSheet(file, messages.say("supply.title"), headings())) {
        for (SupplyPages.Line line : lines) {
          Supply one = line.supply();
          sheet.add(
              List.of(
                  one.name(),
                  Integer.toString(one.amount()),
                  one.unit(),
                  Integer.toString(one.lowMark()),
                  messages.say(one.isLow() ? "supply.low" : "supply.enough"),
                  line.charge()));
        }
      }
      return HttpResponse.ok(Files.readAllBytes(file))
          .contentType(SPREADSHEET)
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"supplies.xlsx\"")
          .header(HttpHeaders.CACHE_CONTROL, "no-store");
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private List<String> headings() {
    return List.of(
        messages.say("supply.name"),
        messages.say("supply.amount"),
        messages.say("supply.unit"),
        messages.say("supply.lowMark"),
        messages.say("supply.state"),
        messages.say("supply.charge"));
  }
}
