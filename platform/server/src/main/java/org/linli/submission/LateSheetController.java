package org.linli.submission;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.division.AreaFilter;
import org.linli.sheet.SentSheet;
import org.linli.web.template.Messages;

/** Who hasn't sent a turn, as a spreadsheet. */
@Controller
final class LateSheetController {

  private static final int MOST = 30_000;

  private final DuePages pages;
  private final OwingRows owing;
  private final SummaryFiles files;
  private final Messages messages;
  private final Audit audit;

  LateSheetController(
      DuePages pages, OwingRows owing, SummaryFiles files, Messages messages, Audit audit) {
    this.pages = pages;
    this.owing = owing;
    this.files = files;
    this.messages = messages;
    this.audit = audit;
  }

  @Get(uri = "/due/late/export.xlsx", produces = SentSheet.MEDIA_TYPE)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  HttpResponse<byte[]> export(
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township)
      throws IOException {
    String form = turn.substring(0, Math.max(0, turn.indexOf('/')));
    OwedTurn owed =
        pages
            .chosen(pages.choices(), form, turn.substring(turn.indexOf('/') + 1))
            .orElseThrow(Problem::notFound);
    List<Owing> lines =
        owing.unsent(
            owed, pages.scope(), AreaFilter.of(county, township), new Paging(1, MOST, MOST));
    audit.record("submission.list-exported", "report_form", owed.form().id(), Map.of("turn", turn));
    AboutFile about = AboutFile.of(owed, "late", messages.say("submission.late.title"));
    return SentSheet.of(
        about.named(),
        about.words(),
        files.caption(about),
        headings(),
        sheet -> {
          for (Owing line : lines) {
            sheet.add(
                List.of(
                    line.unit().name(),
                    owed.form().title(),
                    owed.turn().name(),
                    line.due().toString(),
                    messages.say("submission.standing." + line.standing())));
          }
        });
  }

  private List<String> headings() {
    return List.of(
        messages.say("submission.unit"),
        messages.say("submission.form"),
        messages.say("submission.turn"),
        messages.say("submission.due"),
        messages.say("submission.state"));
  }
}
