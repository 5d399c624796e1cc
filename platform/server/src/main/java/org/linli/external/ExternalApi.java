package org.linli.external;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.external.ColumnTable.Column;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Other systems, their columns and their numbers for ours, for programs. */
@Controller("/api/externals")
class ExternalApi {

  private final SystemTable systems;
  private final ColumnTable columns;
  private final NumberTable numbers;
  private final KeepingSystems keeping;
  private final KeepingNumbers keepingNumbers;
  private final MappingColumns mapping;
  private final Viewer viewer;

  ExternalApi(
      SystemTable systems,
      ColumnTable columns,
      NumberTable numbers,
      KeepingSystems keeping,
      KeepingNumbers keepingNumbers,
      MappingColumns mapping,
      Viewer viewer) {
    this.systems = systems;
    this.columns = columns;
    this.numbers = numbers;
    this.keeping = keeping;
    this.keepingNumbers = keepingNumbers;
    this.mapping = mapping;
    this.viewer = viewer;
  }

  /** The systems, those in use first, with the columns of their spreadsheets. */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  List<Item> list() {
    return systems.all().stream().map(this::item).toList();
  }

  /** Adds a system, once for each {@code Idempotency-Key}. */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(@Body NewSystem said) {
    Form form = Form.empty().put("name", said.name()).put("note", said.note());
    String name = form.required("name", SystemController.LONGEST);
    String note = form.text("note", SystemController.LONGEST_NOTE);
    return Trying.with(form, () -> keeping.add(name, note))
        .map(id -> Made.at("/externals", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Says what the columns of what is entered there are, in their order. */
  @Put("/{system}/out-columns")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Item setOut(long system, @Body Columns said) {
    Form form = MappingColumns.shownOut(said.all());
    List<Column> all = MappingColumns.readOut(form);
    return set(system, Direction.OUT, all, form);
  }

  /** Says what the columns of what they hand out are called. */
  @Put("/{system}/in-columns")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Item setIn(long system, @Body Columns said) {
    Form form = MappingColumns.shownIn(said.all());
    List<Column> all = MappingColumns.readIn(form);
    return set(system, Direction.IN, all, form);
  }

  private Item set(long system, Direction direction, List<Column> all, Form form) {
    if (!Trying.done(form, () -> mapping.set(system, direction, all))) {
      throw Problem.wrong(form);
    }
    return item(systems.get(system));
  }

  /**
   * Numbers that the system has for ours, within the viewer's scope.
   *
   * @param kind VOLUNTEER, TEAM or ACTIVITY
   * @param number one number alone; else all
   * @param size numbers at once, at most 500
   */
  @Get("/{system}/numbers")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<NumberItem> numbers(
      long system,
      @QueryValue(defaultValue = "VOLUNTEER") String kind,
      @QueryValue(defaultValue = "") String number,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    systems.get(system);
    NumberKind of = NumberController.kind(kind);
    var these = NumberTable.of(system, of, number, CommunityKeepers.scope(viewer));
    Paging paging = Part.asked(page, size, numbers.count(of, these));
    return Part.of(
        paging,
        numbers.page(of, these, paging),
        one -> new NumberItem(of, one.subject(), one.label(), one.number()));
  }

  /** Enters a number, or changes the one that is there. */
  @Post("/{system}/numbers")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  NumberItem enter(long system, @Body NewNumber said) {
    Form form =
        Form.empty().put("kind", said.kind()).put("who", said.who()).put("number", said.number());
    form.required("kind");
    NumberKind kind = form.choice("kind", NumberKind.class).orElse(NumberKind.VOLUNTEER);
    String who = form.required("who", 100);
    String number = form.required("number", NumberController.LONGEST);
    return Trying.with(form, () -> keepingNumbers.enter(system, kind, who, number))
        .map(subject -> new NumberItem(kind, subject, null, number))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Withdraws a number. */
  @Post("/{system}/numbers/withdrawal")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  @Status(HttpStatus.NO_CONTENT)
  void withdraw(long system, @Body Withdrawn said) {
    Long subject = said.subject();
    if (subject == null) {
      throw Problem.notFound();
    }
    String kind = said.kind();
    keepingNumbers.withdraw(system, NumberController.kind(kind == null ? "" : kind), subject);
  }

  private Item item(ExternalSystem one) {
    return new Item(
        one.id(),
        one.name(),
        one.note(),
        one.isUsed(),
        columns.of(one.id(), Direction.OUT).stream().map(ColumnItem::of).toList(),
        columns.of(one.id(), Direction.IN).stream().map(ColumnItem::of).toList());
  }

  /** A system to be added. */
  @Serdeable
  record NewSystem(@Nullable String name, @Nullable String note) {}

  /** Columns, in their order. */
  @Serdeable
  record Columns(@Nullable List<ColumnItem> columns) {

    List<Column> all() {
      return columns == null
          ? List.of()
          : columns.stream().map(one -> new Column(one.field(), one.header())).toList();
    }
  }

  /**
   * A column.
   *
   * @param field which of our fields
   * @param header what stands above it
   */
  @Serdeable
  record ColumnItem(String field, String header) {

    static ColumnItem of(Column one) {
      return new ColumnItem(one.field(), one.header());
    }
  }

  /**
   * A number to be entered.
   *
   * @param kind VOLUNTEER, TEAM or ACTIVITY
   * @param who a volunteer's number, or the name or id of a team or activity
   */
  @Serdeable
  record NewNumber(@Nullable String kind, @Nullable String who, @Nullable String number) {}

  /** A number to be withdrawn, by whose it is. */
  @Serdeable
  record Withdrawn(@Nullable String kind, @Nullable Long subject) {}

  /** A number. */
  @Serdeable
  record NumberItem(NumberKind kind, long subject, @Nullable String name, String number) {}

  /** A system. */
  @Serdeable
  record Item(
      long id,
      String name,
      String note,
      boolean used,
      List<ColumnItem> outColumns,
      List<ColumnItem> inColumns) {}
}
