package org.linli.training;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.sheet.SentSheet;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Part;
import org.linli.web.template.Messages;

/** Follow-up of trainings, for those who keep communities: as a page, a spreadsheet, and JSON. */
@Controller
final class FollowUpController {

  private static final int ON_A_PAGE = 50;

  /** As many at once as a statement brings on the way into a file. */
  private static final int AT_ONCE = 5000;

  private final FollowUp followUp;
  private final Volunteers volunteers;
  private final Communities communities;
  private final Messages messages;
  private final Audit audit;
  private final Viewer viewer;

  FollowUpController(
      FollowUp followUp,
      Volunteers volunteers,
      Communities communities,
      Messages messages,
      Audit audit,
      Viewer viewer) {
    this.followUp = followUp;
    this.volunteers = volunteers;
    this.communities = communities;
    this.messages = messages;
    this.audit = audit;
    this.viewer = viewer;
  }

  /** A line of the list. */
  record Line(
      VolunteerFacts volunteer, @Nullable CommunityFacts community, @Nullable LocalDate day) {}

  /** Someone to follow up, for programs. */
  @io.micronaut.serde.annotation.Serdeable
  record Item(long volunteer, String number, long community, @Nullable LocalDate day) {}

  @Get("/training-follow-up")
  @Produces(MediaType.TEXT_HTML)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "NOT_SERVING") FollowUp.Which which,
      @QueryValue @Nullable Long community,
      @QueryValue(defaultValue = "1") int page) {
    Paging paging = new Paging(page, ON_A_PAGE, followUp.count(which, scope(), community));
    return Page.of("training/follow-up")
        .crumb("/courses", "training.title")
        .with("which", which)
        .with("choices", FollowUp.Which.values())
        .with("community", community == null ? null : place(community))
        .with("communityId", community)
        .with("lines", lines(which, community, paging))
        .with("paging", paging);
  }

  /** The list as a spreadsheet, names masked. */
  @Get(uri = "/training-follow-up/export.xlsx", produces = SentSheet.MEDIA_TYPE)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  HttpResponse<byte[]> export(
      @QueryValue(defaultValue = "NOT_SERVING") FollowUp.Which which,
      @QueryValue @Nullable Long community)
      throws IOException {
    long total = followUp.count(which, scope(), community);
    audit.record("training.follow-up-exported", "training", "", Map.of("which", which.name()));
    return SentSheet.of(
        "follow-up",
        messages.say("training.followUp." + which),
        List.of(
            messages.say("training.person"),
            messages.say("training.number"),
            messages.say("training.community"),
            messages.say("training.followUp.day." + which)),
        sheet -> {
          for (int page = 1; (page - 1L) * AT_ONCE < total; page++) {
            for (Line line : lines(which, community, new Paging(page, AT_ONCE, total))) {
              sheet.add(
                  List.of(
                      line.volunteer().maskedName(),
                      line.volunteer().number(),
                      line.community() == null ? "" : line.community().shortName(),
                      line.day() == null ? "" : line.day().toString()));
            }
          }
        });
  }

  /**
   * Who was trained and hasn't served since, or serves and was never trained, within the viewer's
   * scope.
   *
   * @param which {@code NOT_SERVING} or {@code UNTRAINED}
   * @param size people at once, at most 500
   */
  @Get("/api/training-follow-up")
  @Produces(MediaType.APPLICATION_JSON)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> items(
      @QueryValue(defaultValue = "NOT_SERVING") FollowUp.Which which,
      @QueryValue @Nullable Long community,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, followUp.count(which, scope(), community));
    return Part.of(
        paging,
        lines(which, community, paging),
        one ->
            new Item(
                one.volunteer().id(),
                one.volunteer().number(),
                one.volunteer().community(),
                one.day()));
  }

  private List<Line> lines(FollowUp.Which which, @Nullable Long community, Paging paging) {
    List<FollowUp.Line> found = followUp.page(which, scope(), community, paging);
    Map<Long, VolunteerFacts> known =
        volunteers.byIds(found.stream().map(FollowUp.Line::volunteer).toList());
    Map<Long, CommunityFacts> places =
        communities.everByIds(
            known.values().stream().map(VolunteerFacts::community).distinct().toList());
    return found.stream()
        .filter(one -> known.containsKey(one.volunteer()))
        .map(
            one -> {
              VolunteerFacts facts = Objects.requireNonNull(known.get(one.volunteer()));
              return new Line(facts, places.get(facts.community()), one.day());
            })
        .toList();
  }

  private @Nullable CommunityFacts place(long community) {
    CommunityFacts facts = communities.everByIds(List.of(community)).get(community);
    return facts != null && scope().contains(facts.path()) ? facts : null;
  }

  private Scope scope() {
    return CommunityKeepers.scope(viewer);
  }
}
