package org.linli.publicity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.sheet.SentSheet;
import org.linli.sheet.TextSheet;
import org.linli.web.template.Messages;

/** What appeared where, as a spreadsheet: a line for each appearance. */
@Controller
final class StoryExportController {

  private static final List<String> COLUMNS =
      List.of("day", "kind", "story.title", "community", "outlet", "appearedOn", "link");

  private final StoryTable stories;
  private final StoryPages pages;
  private final Messages messages;
  private final Audit audit;
  private final Viewer viewer;

  StoryExportController(
      StoryTable stories, StoryPages pages, Messages messages, Audit audit, Viewer viewer) {
    this.stories = stories;
    this.pages = pages;
    this.messages = messages;
    this.audit = audit;
    this.viewer = viewer;
  }

  /** The list as a spreadsheet. */
  @Get(uri = "/story-list.xlsx", produces = SentSheet.MEDIA_TYPE)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  HttpResponse<byte[]> export(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String month,
      @Nullable @QueryValue Long community)
      throws IOException {
    audit.record("publicity.exported", KeepingStories.KIND, "", Map.of("month", month));
    return SentSheet.of(
        "stories",
        messages.say("publicity.stories"),
        COLUMNS.stream().map(column -> messages.say("publicity." + column)).toList(),
        sheet -> write(sheet, StoryFilter.of(q, kind, month, community)));
  }

  private void write(TextSheet sheet, StoryFilter filter) throws IOException {
    List<StoryPages.Line> lines =
        pages.lines(
            stories.page(
                filter,
                CommunityKeepers.scope(viewer),
                new Paging(1, StoryPages.MOST, StoryPages.MOST)));
    for (StoryPages.Line line : lines) {
      if (line.appearances().isEmpty()) {
        sheet.add(cells(line, "", "", ""));
      }
      for (Appearance one : line.appearances()) {
        sheet.add(cells(line, one.outlet(), one.day().toString(), one.link()));
      }
    }
  }

  private List<String> cells(StoryPages.Line line, String outlet, String day, String link) {
    Story.Said said = line.story().said();
    return List.of(
        said.day().toString(),
        messages.say("publicity.story.kind." + said.kind()),
        said.title(),
        line.community() == null ? "" : line.community().shortName(),
        outlet,
        day,
        link);
  }
}
