package org.linli.supply;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.sheet.SentSheet;
import org.linli.web.template.Messages;

/** The supplies of a station as a spreadsheet. */
@Controller
final class SupplySheetController {

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

  @Get(uri = "/stations/{station}/supplies/export.xlsx", produces = SentSheet.MEDIA_TYPE)
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  HttpResponse<byte[]> export(long station) throws IOException {
    List<SupplyPages.Line> lines = pages.lines(supplies.of(station, new Paging(1, MOST, MOST)));
    audit.record("supply.exported", "station", station);
    return SentSheet.of(
        "supplies",
        messages.say("supply.title"),
        headings(),
        sheet -> {
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
        });
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
