package org.linli.need;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.file.Content;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.job.MakingFiles;
import org.linli.sheet.TextSheet;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.template.Messages;

/** Writes the board as it is filtered to a spreadsheet; nobody's name, place or number is in it. */
@Singleton
class ExportingNeeds implements JobKind {

  static final String KIND = "need-export";
  static final List<String> FILTER =
      List.of("state", "kind", "urgency", "county", "township", "community");

  private static final int AT_ONCE = 1000;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final RequestLists lists;
  private final Communities communities;
  private final MakingFiles making;
  private final Messages messages;
  private final Clock clock;

  ExportingNeeds(
      RequestLists lists,
      Communities communities,
      MakingFiles making,
      Messages messages,
      Clock clock) {
    this.lists = lists;
    this.communities = communities;
    this.making = making;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "need.export";
  }

  @Override
  public JobResult run(JobRun run) {
    String name = messages.say("need.export.name", CurrentTenant.get().name());
    return making
        .make(run, name, Content.XLSX, path -> write(path, run))
        .saying("need.export.done");
  }

  private long write(Path path, JobRun run) throws IOException {
    NeedFilter filter =
        NeedFilter.of(
            run.payload("state").orElse(""),
            run.payload("kind").orElse(""),
            run.payload("urgency").orElse(""),
            AreaFilter.of(run.payload("county").orElse(""), run.payload("township").orElse("")),
            run.payload("community")
                .filter(one -> one.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null));
    Scope scope = run.scope();
    Instant now = clock.instant();
    long total = lists.count(filter, scope);
    try (TextSheet sheet = new TextSheet(path, messages.say("need.title"), headings())) {
      List<ServiceRequest> some = lists.after(filter, scope, 0, AT_ONCE);
      while (!some.isEmpty()) {
        Map<Long, CommunityFacts> places =
            communities.everByIds(some.stream().map(ServiceRequest::community).distinct().toList());
        for (ServiceRequest one : some) {
          sheet.add(cells(one, places.get(one.community()), now));
        }
        run.progress(sheet.lines(), total);
        some = lists.after(filter, scope, some.getLast().id(), AT_ONCE);
      }
      return sheet.lines();
    }
  }

  private List<String> headings() {
    return Stream.of(
            "id",
            "place",
            "community",
            "kind",
            "urgency",
            "what",
            "beneficiary",
            "source",
            "state",
            "late",
            "team",
            "askedAt",
            "answeredAt",
            "doneAt",
            "dueAt",
            "hours",
            "stars",
            "why")
        .map(one -> messages.say("need.column." + one))
        .toList();
  }

  private List<String> cells(ServiceRequest one, @Nullable CommunityFacts where, Instant now) {
    return List.of(
        Long.toString(one.id()),
        where == null ? "" : where.placeFrom(DivisionLevel.COUNTY),
        where == null ? "" : where.shortName(),
        messages.say("volunteer.service." + one.kind()),
        messages.say("need.urgency." + one.urgency()),
        one.what(),
        messages.say("need.whom." + one.beneficiary()),
        messages.say("need.source." + one.source()),
        messages.say("need.state." + one.state()),
        one.isLate(now) ? messages.say("common.yes") : "",
        text(one.teamName()),
        moment(one.askedAt()),
        moment(one.answeredAt()),
        moment(one.doneAt()),
        moment(one.dueAt()),
        one.state().isOpen() ? Long.toString(one.hoursOld(now)) : "",
        text(one.stars()),
        text(one.endReason()));
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(Time.ZONE));
  }

  private static String text(@Nullable Object value) {
    return Optional.ofNullable(value).map(Object::toString).orElse("");
  }
}
