package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Scope;
import org.linli.file.Content;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.job.MakingFiles;
import org.linli.sheet.TextSheet;
import org.linli.tenant.CurrentTenant;
import org.linli.web.template.Messages;

/** Writes the volunteers of a filter to a spreadsheet, masked unless a reason was given. */
@Singleton
class ExportingVolunteers implements JobKind {

  static final String KIND = "volunteer-export";
  static final String IN_FULL = "inFull";

  private static final int AT_ONCE = 1000;
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "state",
          "name",
          "idKind",
          "idNumber",
          "sex",
          "birthDate",
          "phone",
          "email",
          "livingArea",
          "community",
          "skills",
          "services",
          "times",
          "guardianName",
          "guardianPhone");

  private final VolunteerSearch search;
  private final VolunteerRegister register;
  private final VolunteerPages pages;
  private final Communities communities;
  private final MakingFiles making;
  private final Messages messages;

  ExportingVolunteers(
      VolunteerSearch search,
      VolunteerRegister register,
      VolunteerPages pages,
      Communities communities,
      MakingFiles making,
      Messages messages) {
    this.search = search;
    this.register = register;
    this.pages = pages;
    this.communities = communities;
    this.making = making;
    this.messages = messages;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "volunteer.export";
  }

  @Override
  public JobResult run(JobRun run) {
    run.step("volunteer.exporting");
    String name = messages.say("volunteer.export.name", CurrentTenant.get().name());
    return making
        .make(run, name, Content.XLSX, path -> write(path, run))
        .saying("volunteer.export.done");
  }

  private long write(Path path, JobRun run) throws IOException {
    VolunteerFilter filter =
        VolunteerFilter.of(
            run.payload("q").orElse(""),
            run.payload("county").orElse(""),
            run.payload("township").orElse(""),
            run.payload("community").orElse(""),
            run.payload("state").orElse(""));
    Scope scope = run.scope();
    boolean inFull = run.payload(IN_FULL).isPresent();
    Map<Long, CommunityFacts> places =
        communities.within(scope).stream()
            .collect(Collectors.toMap(CommunityFacts::id, one -> one));
    long total = search.count(filter, scope);
    List<String> headings =
        COLUMNS.stream().map(column -> messages.say("volunteer." + column)).toList();
    try (TextSheet sheet = new TextSheet(path, messages.say("volunteer.title"), headings)) {
      List<Long> ids = search.after(filter, scope, 0, AT_ONCE);
      while (!ids.isEmpty()) {
        for (VolunteerRow row : register.findByIdIn(ids)) {
          sheet.add(cells(row, inFull, places.get(row.communityId())));
        }
        run.progress(sheet.lines(), Math.max(sheet.lines(), total));
        ids = search.after(filter, scope, ids.getLast(), AT_ONCE);
      }
      return sheet.lines();
    }
  }

  private List<String> cells(
      VolunteerRow row, boolean inFull, @org.jspecify.annotations.Nullable CommunityFacts place) {
    VolunteerPages.Card card = pages.card(row, inFull);
    Wishes wishes = Wishes.of(row);
    return List.of(
        card.number(),
        messages.say("volunteer.state." + card.state()),
        card.name(),
        card.idKind() == null ? "" : messages.say("volunteer.idKind." + card.idKind()),
        card.idNumber(),
        card.sex() == null ? "" : messages.say("volunteer.sex." + card.sex()),
        card.birthDate() == null ? "" : card.birthDate().toString(),
        card.phone(),
        card.email(),
        card.livingArea(),
        place == null ? "" : place.shortName(),
        words("volunteer.skill.", wishes.skills()),
        words("volunteer.service.", wishes.services()),
        words("volunteer.time.", wishes.times()),
        card.guardianName(),
        card.guardianPhone());
  }

  private String words(String prefix, Set<? extends Enum<?>> codes) {
    return codes.stream()
        .map(code -> messages.say(prefix + code.name()))
        .collect(Collectors.joining("、"));
  }
}
