package org.linli.organization;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.Scope;
import org.linli.file.FileRefused;
import org.linli.job.JobFailure;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;
import org.linli.sheet.ReadingSheets;
import org.linli.sheet.SheetProblems;
import org.linli.sheet.StagedSheets;
import org.linli.sheet.TellingImports;
import org.linli.web.template.Messages;

/**
 * Imports a spreadsheet of organizations in one transaction: all of them or none, or the good rows
 * only, as was chosen. What was imported is finished in the same transaction, so that a job that is
 * run again after a node went down brings nothing in twice.
 */
@Singleton
class ImportingOrganizations implements JobKind {

  static final String KIND = "organization-import";
  static final String IMPORT = "import";
  static final String ALL_OR_NOTHING = "allOrNothing";

  private final StagedSheets staged;
  private final ReadingSheets sheets;
  private final Together together;
  private final FindingPlace places;
  private final Communities communities;
  private final TellingImports telling;
  private final Messages messages;

  ImportingOrganizations(
      StagedSheets staged,
      ReadingSheets sheets,
      Together together,
      FindingPlace places,
      Communities communities,
      TellingImports telling,
      Messages messages) {
    this.staged = staged;
    this.sheets = sheets;
    this.together = together;
    this.places = places;
    this.communities = communities;
    this.telling = telling;
    this.messages = messages;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "organization.import";
  }

  @Override
  public JobResult run(JobRun run) {
    long id = run.payload(IMPORT).map(Long::valueOf).orElseThrow();
    StagedSheets.Import sheet =
        staged.find(id, KIND).orElseThrow(() -> new JobFailure("sheet.gone"));
    if (sheet.isFinished()) {
      return JobResult.saying("organization.import.before");
    }
    byte[] file = staged.file(id).orElseThrow(() -> new JobFailure("sheet.gone"));
    SheetProblems<OrganizationColumn> problems = new SheetProblems<>();
    run.step("sheet.checking");
    List<CheckingOrganizations.Checked> rows = check(sheet.scope(), file);
    rows.forEach(row -> problems.addAll(row.number(), row.problems()));
    run.step("sheet.inserting");
    int added = together.insert(sheet, rows, problems, run.payload(ALL_OR_NOTHING).isPresent());
    run.progress(sheet.rows(), sheet.rows());
    return telling.tell(run, sheet, problems, added, "organization.import");
  }

  /** What the rows of a file come to, each by itself. */
  List<CheckingOrganizations.Checked> check(Scope scope, byte[] file) {
    var checking =
        new CheckingOrganizations(places.divisions(scope), communities.within(scope), messages);
    List<CheckingOrganizations.Checked> rows = new ArrayList<>();
    try {
      sheets.read(file, OrganizationColumn.values(), row -> rows.add(checking.check(row)));
    } catch (FileRefused refused) {
      throw new JobFailure(refused.messageKey(), refused.args());
    }
    return rows;
  }

  /** What is compared and inserted under the lock of the tree. */
  @Singleton
  static class Together {

    private final OrganizationTable table;
    private final ManyOrganizations many;
    private final OrganizationContacts contacts;
    private final StagedSheets staged;
    private final Audit audit;

    Together(
        OrganizationTable table,
        ManyOrganizations many,
        OrganizationContacts contacts,
        StagedSheets staged,
        Audit audit) {
      this.table = table;
      this.many = many;
      this.contacts = contacts;
      this.staged = staged;
      this.audit = audit;
    }

    /** Inserts what can be, and says of the rest what is wrong. */
    @Transactional
    int insert(
        StagedSheets.Import sheet,
        List<CheckingOrganizations.Checked> rows,
        SheetProblems<OrganizationColumn> problems,
        boolean allOrNothing) {
      table.lockTree();
      var family = new ComparingRows(table, many, sheet.scope(), rows);
      List<CheckingOrganizations.Checked> good =
          rows.stream().filter(row -> family.isGood(row, problems)).toList();
      if (good.isEmpty() || (allOrNothing && !problems.isEmpty())) {
        staged.finish(sheet.id());
        return 0;
      }
      List<OrganizationDetails> said = good.stream().flatMap(row -> row.said().stream()).toList();
      Map<String, Long> ids = many.insert(said, sheet.owner());
      Map<Long, Long> parents = new HashMap<>();
      Map<Long, OrganizationContacts.Person> people = new HashMap<>();
      for (CheckingOrganizations.Checked row : good) {
        OrganizationDetails one = row.said().orElseThrow();
        Long id = ids.get(ManyOrganizations.key(one.place(), one.name()));
        if (id != null) {
          family.parent(one, ids).ifPresent(parent -> parents.put(id, parent));
          row.contact().ifPresent(person -> people.put(id, person));
        }
      }
      if (!parents.isEmpty()) {
        many.hang(parents);
      }
      contacts.addAll(people);
      audit.record(
          "organization.imported",
          "organization_import",
          sheet.id(),
          Map.of("count", Integer.toString(good.size())));
      staged.finish(sheet.id());
      return good.size();
    }
  }
}
