package org.linli.external;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.external.ColumnTable.Column;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages about a system and its numbers together. */
@Singleton
class ExternalPages {

  static final int ON_A_PAGE = 50;

  private static final int LATEST = 10;

  private final SystemTable systems;
  private final ColumnTable columns;
  private final NumberTable numbers;
  private final ExportTable exports;
  private final RecordTable records;
  private final PersonTable people;
  private final KeepingSystems keeping;
  private final Volunteers volunteers;
  private final Communities communities;
  private final Viewer viewer;

  ExternalPages(
      SystemTable systems,
      ColumnTable columns,
      NumberTable numbers,
      ExportTable exports,
      RecordTable records,
      PersonTable people,
      KeepingSystems keeping,
      Volunteers volunteers,
      Communities communities,
      Viewer viewer) {
    this.systems = systems;
    this.columns = columns;
    this.numbers = numbers;
    this.exports = exports;
    this.records = records;
    this.people = people;
    this.keeping = keeping;
    this.volunteers = volunteers;
    this.communities = communities;
    this.viewer = viewer;
  }

  /** A number with whose it is. */
  record NumberLine(
      NumberTable.Line line, @Nullable VolunteerFacts volunteer, @Nullable CommunityFacts place) {}

  Page list() {
    return Page.of("external/list").with("systems", systems.all()).with("keeps", keeping.keeps());
  }

  Page adding(Form form) {
    return Page.of("external/new").crumb("/externals", "external.title").with(form);
  }

  Page editing(long id, Form form) {
    return of("external/edit", id).with(form);
  }

  /** A system with what was taken out and in last. */
  Page show(long id, Form form) {
    Scope scope = CommunityKeepers.scope(viewer);
    return Page.of("external/show")
        .crumb("/externals", "external.title")
        .with("system", systems.get(id))
        .with("keeps", keeping.keeps())
        .with("out", columns.of(id, Direction.OUT))
        .with("in", columns.of(id, Direction.IN))
        .with(
            "open",
            people.count(
                PersonTable.of(
                    id, Optional.of(TheirPerson.State.DOUBTFUL), Optional.empty(), scope)))
        .with("exports", exports.page(ExportTable.of(id, scope), new Paging(1, LATEST, LATEST)))
        .with(
            "imports",
            records.pageOfImports(RecordTable.imports(id, scope), new Paging(1, LATEST, LATEST)))
        .with(form);
  }

  Page exports(long id, int page) {
    var these = ExportTable.of(id, CommunityKeepers.scope(viewer));
    Paging paging = new Paging(page, ON_A_PAGE, exports.count(these));
    return of("external/exports", id)
        .with("exports", exports.page(these, paging))
        .with("paging", paging);
  }

  Page imports(long id, int page) {
    var these = RecordTable.imports(id, CommunityKeepers.scope(viewer));
    Paging paging = new Paging(page, ON_A_PAGE, records.countImports(these));
    return of("external/imports", id)
        .with("imports", records.pageOfImports(these, paging))
        .with("paging", paging);
  }

  Page outColumns(long id, Form form) {
    return of("external/out-columns", id)
        .with("places", MappingColumns.places(form))
        .with("fields", OutField.values())
        .with(form);
  }

  Page inColumns(long id, Form form) {
    return of("external/in-columns", id).with("fields", InField.values()).with(form);
  }

  List<Column> columns(long id, Direction direction) {
    return columns.of(id, direction);
  }

  Page numbers(long id, NumberKind kind, String number, int page, Form form) {
    var these = NumberTable.of(id, kind, number.strip(), CommunityKeepers.scope(viewer));
    Paging paging = new Paging(page, ON_A_PAGE, numbers.count(kind, these));
    return of("external/numbers", id)
        .with("kind", kind)
        .with("kinds", NumberKind.values())
        .with("sought", number.strip())
        .with("lines", lines(kind, numbers.page(kind, these, paging)))
        .with("paging", paging)
        .with(form);
  }

  /** Numbers with whose they are, by two queries for all. */
  List<NumberLine> lines(NumberKind kind, List<NumberTable.Line> found) {
    Map<Long, VolunteerFacts> known =
        kind == NumberKind.VOLUNTEER
            ? volunteers.byIds(found.stream().map(NumberTable.Line::subject).toList())
            : Map.of();
    Map<Long, CommunityFacts> places =
        communities.byIds(found.stream().map(NumberTable.Line::community).distinct().toList());
    return found.stream()
        .map(one -> new NumberLine(one, known.get(one.subject()), places.get(one.community())))
        .toList();
  }

  ExternalSystem system(long id) {
    return systems.get(id);
  }

  /** A page below a system's own. */
  Page of(String view, long id) {
    ExternalSystem system = systems.get(id);
    return Page.of(view)
        .crumb("/externals", "external.title")
        .crumb("/externals/" + id, Message.of("external.header", system.name()))
        .with("system", system);
  }
}
