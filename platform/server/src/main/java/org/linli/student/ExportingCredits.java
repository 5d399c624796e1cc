package org.linli.student;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Audit;
import org.linli.api.Scope;
import org.linli.file.Content;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.job.MakingFiles;
import org.linli.sheet.TextSheet;
import org.linli.web.template.Messages;

/** Writes what students served in a period to a spreadsheet, for the school's credits (学分). */
@Singleton
class ExportingCredits implements JobKind {

  static final String KIND = "student-credits";
  static final String FROM = "from";
  static final String TO = "to";
  static final String UNIVERSITY = "university";

  private static final int AT_ONCE = 1000;
  private static final List<String> COLUMNS =
      List.of("number", "name", "college", "branch", "visits", "hours", "communities");

  private final ServiceTable services;
  private final StudentTable students;
  private final Institutions institutions;
  private final MakingFiles making;
  private final Messages messages;
  private final Audit audit;

  ExportingCredits(
      ServiceTable services,
      StudentTable students,
      Institutions institutions,
      MakingFiles making,
      Messages messages,
      Audit audit) {
    this.services = services;
    this.students = students;
    this.institutions = institutions;
    this.making = making;
    this.messages = messages;
    this.audit = audit;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "student.credits";
  }

  @Override
  public JobResult run(JobRun run) {
    Period period =
        new Period(
            LocalDate.parse(run.payload(FROM).orElseThrow()),
            LocalDate.parse(run.payload(TO).orElseThrow()));
    String name = messages.say("student.credits.name", period.from(), period.to());
    MakingFiles.Made made = making.make(run, name, Content.XLSX, path -> write(path, run, period));
    note(run.payload(UNIVERSITY).orElseThrow(), made.rows());
    return made.saying("student.credits.done");
  }

  /** Names leave in full, so the log keeps it (LAW-7). */
  @Transactional
  void note(String university, long count) {
    audit.record(
        "student.credits-exported",
        "institution",
        university,
        Map.of("students", Long.toString(count)));
  }

  private long write(Path path, JobRun run, Period period) throws IOException {
    Scope scope = run.scope();
    long total = services.total(scope, period).students();
    Map<Long, String> colleges =
        institutions.within(scope).stream()
            .collect(Collectors.toMap(Institution::id, Institution::name));
    List<String> headings =
        COLUMNS.stream().map(column -> messages.say("student." + column)).toList();
    try (TextSheet sheet = new TextSheet(path, messages.say("student.credits"), headings)) {
      List<ServiceTable.Figure> some = services.byStudent(scope, period, 0, AT_ONCE);
      while (!some.isEmpty()) {
        List<Long> ids = some.stream().map(one -> Long.valueOf(one.key())).toList();
        Map<Long, Student> known =
            students.byIds(ids).stream()
                .collect(Collectors.toMap(Student::id, Function.identity()));
        Map<Long, List<String>> places = services.communities(ids, period);
        for (ServiceTable.Figure one : some) {
          long id = Long.parseLong(one.key());
          Student student = known.get(id);
          if (student != null) {
            sheet.add(
                List.of(
                    student.number(),
                    student.name(),
                    colleges.getOrDefault(student.institution(), ""),
                    student.branchName() == null ? "" : student.branchName(),
                    Long.toString(one.visits()),
                    hours(one.minutes()),
                    String.join("、", places.getOrDefault(id, List.of()))));
          }
        }
        run.progress(sheet.lines(), Math.max(sheet.lines(), total));
        some = services.byStudent(scope, period, ids.getLast(), AT_ONCE);
      }
      return sheet.lines();
    }
  }

  private static String hours(long minutes) {
    return BigDecimal.valueOf(minutes)
        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
