package org.linli.organization;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Scope;
import org.linli.file.Content;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.job.MakingFiles;
import org.linli.sheet.TextSheet;
import org.linli.tenant.CurrentTenant;
import org.linli.web.template.Messages;

/**
 * Writes the organizations of a filter to a spreadsheet that an import reads again unchanged: the
 * same columns and words, those above before those below them. Whoever asks for contact persons
 * sees them on the pages too; one of each organization goes out, as one comes in, and the log keeps
 * that they went.
 */
@Singleton
class ExportingOrganizations implements JobKind {

  static final String KIND = "organization-export";
  static final String CONTACTS = "contacts";

  private static final int AT_ONCE = 1000;
  private static final String DISSOLVED = "organization.dissolve.on";

  private final OrganizationTable table;
  private final OrganizationContacts contacts;
  private final WritingPlaces places;
  private final MakingFiles making;
  private final Audit audit;
  private final Messages messages;

  ExportingOrganizations(
      OrganizationTable table,
      OrganizationContacts contacts,
      WritingPlaces places,
      MakingFiles making,
      Audit audit,
      Messages messages) {
    this.table = table;
    this.contacts = contacts;
    this.places = places;
    this.making = making;
    this.audit = audit;
    this.messages = messages;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "organization.export";
  }

  @Override
  public JobResult run(JobRun run) {
    String name = messages.say("organization.export.name", CurrentTenant.get().name());
    return making
        .make(run, name, Content.XLSX, path -> write(path, run))
        .saying("organization.export.done");
  }

  private long write(Path path, JobRun run) throws IOException {
    OrganizationFilter filter =
        OrganizationFilter.of(
            run.payload("q").orElse(""),
            run.payload("county").orElse(""),
            run.payload("township").orElse(""),
            run.payload("kind").orElse(""),
            run.payload("state").orElse(""));
    Scope scope = run.scope();
    boolean people = run.payload(CONTACTS).isPresent();
    List<Organization> all = fromTheTop(all(filter, scope));
    try (TextSheet sheet = new TextSheet(path, messages.say("organization.title"), headings())) {
      long told = 0;
      for (int from = 0; from < all.size(); from += AT_ONCE) {
        List<Organization> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
        Map<Long, WritingPlaces.Cells> where = places.of(some, scope);
        Map<Long, OrganizationContacts.Person> whom =
            people ? contacts.firstOf(some.stream().map(Organization::id).toList()) : Map.of();
        for (Organization one : some) {
          sheet.add(cells(one, where.get(one.id()), whom.get(one.id())));
        }
        told += whom.size();
        run.progress(sheet.lines(), all.size());
      }
      if (told > 0) {
        audit.record(
            "organization.contacts-exported",
            "tenant",
            CurrentTenant.get().id().value(),
            Map.of("count", Long.toString(told)));
      }
      return sheet.lines();
    }
  }

  private List<Organization> all(OrganizationFilter filter, Scope scope) {
    List<Organization> all = new ArrayList<>();
    List<Organization> some = table.after(filter, scope, 0, AT_ONCE);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = table.after(filter, scope, some.getLast().id(), AT_ONCE);
    }
    return all;
  }

  /** In the order in which an import takes them: nobody before the one above. */
  private static List<Organization> fromTheTop(Collection<Organization> all) {
    Map<Long, Organization> byId = new HashMap<>();
    all.forEach(one -> byId.put(one.id(), one));
    Map<Long, Integer> depths = new HashMap<>();
    for (Organization one : all) {
      int depth = 0;
      Long above = one.parent();
      while (above != null && byId.containsKey(above) && depth < OrganizationTable.DEEPEST) {
        depth++;
        above = byId.get(above).parent();
      }
      depths.put(one.id(), depth);
    }
    return all.stream()
        .sorted(
            Comparator.comparing((Organization one) -> depths.getOrDefault(one.id(), 0))
                .thenComparing(Organization::id))
        .toList();
  }

  private List<String> headings() {
    return Stream.concat(
            Arrays.stream(OrganizationColumn.values()).map(OrganizationColumn::titleKey),
            Stream.of(DISSOLVED))
        .map(messages::say)
        .toList();
  }

  private List<String> cells(
      Organization one,
      WritingPlaces.@Nullable Cells where,
      OrganizationContacts.@Nullable Person whom) {
    List<String> cells = new ArrayList<>();
    for (OrganizationColumn column : OrganizationColumn.values()) {
      cells.add(
          switch (column) {
            case NAME -> one.name();
            case KIND -> messages.say(one.titleKey());
            case DIVISION -> where == null ? one.place().path() : where.division();
            case COMMUNITY -> where == null ? "" : where.community();
            case PARENT -> text(one.parentName());
            case LEAGUE_AFFILIATED -> one.leagueAffiliated() ? messages.say("common.yes") : "";
            case CREDIT_CODE -> text(one.creditCode());
            case CODE_REASON -> text(one.codeReason());
            case NATIONAL_CODE -> text(one.nationalCode());
            case CONTACT_NAME -> whom == null ? "" : whom.name();
            case CONTACT_POST -> whom == null ? "" : whom.post();
            case CONTACT_PHONE -> whom == null ? "" : whom.phone();
          });
    }
    cells.add(text(one.dissolvedOn()));
    return cells;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
