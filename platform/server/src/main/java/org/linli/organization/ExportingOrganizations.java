package org.linli.organization;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.file.Content;
import org.linli.file.FileRefused;
import org.linli.file.Filing;
import org.linli.job.JobFailure;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.sheet.TextSheet;
import org.linli.tenant.CurrentTenant;
import org.linli.web.template.Messages;

/** Writes the organizations of a filter to a spreadsheet, without their contact persons. */
@Singleton
class ExportingOrganizations implements JobKind {

  static final String KIND = "organization-export";
  static final String SCOPE = "scope";

  private static final int AT_ONCE = 1000;
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "kind",
          "leagueAffiliated",
          "place",
          "parent",
          "creditCode",
          "codeReason",
          "nationalCode",
          "dissolve.on");

  private final OrganizationTable table;
  private final OrganizationPages pages;
  private final Filing filing;
  private final Messages messages;

  ExportingOrganizations(
      OrganizationTable table, OrganizationPages pages, Filing filing, Messages messages) {
    this.table = table;
    this.pages = pages;
    this.filing = filing;
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
    AtomicLong written = new AtomicLong();
    try {
      long file =
          filing
              .store(run.newFile(name, Content.XLSX), path -> written.set(write(path, run)))
              .key();
      return JobResult.saying("organization.export.done", written.get()).with(file);
    } catch (FileRefused refused) {
      throw new JobFailure(refused.messageKey(), refused.args());
    }
  }

  private long write(Path path, JobRun run) throws IOException {
    OrganizationFilter filter =
        OrganizationFilter.of(
            run.payload("q").orElse(""),
            run.payload("county").orElse(""),
            run.payload("township").orElse(""),
            run.payload("kind").orElse(""),
            run.payload("state").orElse(""));
    Scope scope = new Scope(List.of(run.payload(SCOPE).orElse("").split(" ")));
    long total = table.count(filter, scope);
    List<String> headings =
        COLUMNS.stream().map(column -> messages.say("organization." + column)).toList();
    try (TextSheet sheet = new TextSheet(path, messages.say("organization.title"), headings)) {
      List<Organization> some = table.after(filter, scope, 0, AT_ONCE);
      while (!some.isEmpty()) {
        for (OrganizationPages.Line line : pages.lines(some)) {
          sheet.add(cells(line));
        }
        run.progress(sheet.lines(), Math.max(sheet.lines(), total));
        some = table.after(filter, scope, some.getLast().id(), AT_ONCE);
      }
      return sheet.lines();
    }
  }

  private List<String> cells(OrganizationPages.Line line) {
    Organization one = line.organization();
    return Stream.of(
            one.name(),
            messages.say(one.titleKey()),
            one.leagueAffiliated() ? messages.say("common.yes") : "",
            line.place(),
            text(one.parentName()),
            text(one.creditCode()),
            text(one.codeReason()),
            text(one.nationalCode()),
            text(one.dissolvedOn()))
        .toList();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
