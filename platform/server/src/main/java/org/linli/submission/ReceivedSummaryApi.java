package org.linli.submission;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.web.Part;

/** What tenants below sent for a turn, as one table, for programs. */
@Controller("/api/received-summary")
class ReceivedSummaryApi {

  private final ReceivedPages pages;
  private final ReceivedSummary summary;

  ReceivedSummaryApi(ReceivedPages pages, ReceivedSummary summary) {
    this.pages = pages;
    this.summary = summary;
  }

  /**
   * A line for each tenant below, those that haven't sent too, and the sums over all that count.
   *
   * @param turn a form's id and a turn's key, a stroke between; the latest if none is named
   * @param counts {@code accepted} if only what was accepted counts; else what came counts too, but
   *     not what was given back
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Table table(
      @QueryValue(defaultValue = "") String turn, @QueryValue(defaultValue = "") String counts) {
    ReceivedTable.Turn chosen = chosen(turn);
    ReceivedSummary.Summary all = all(chosen, counts);
    return new Table(
        chosen.form(),
        chosen.turn(),
        all.counted(),
        all.accepted(),
        all.back(),
        all.missing(),
        all.length(),
        named(all.columns(), all.totals()),
        all.lines().stream().map(line -> Sender.of(line, all.columns())).toList());
  }

  /**
   * The rows of all that count, under each other.
   *
   * @param sender the number of what came from one tenant; 0 for all
   * @param word in the rows' names
   * @param size rows at once, at most 500
   */
  @Get("/rows")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<Row> rows(
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String counts,
      @QueryValue(defaultValue = "0") long sender,
      @QueryValue(defaultValue = "") String word,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Paging asked = Part.asked(page, size, 0);
    Rolled rolled =
        summary.rows(
            all(chosen(turn), counts),
            ReceivedSummary.Asked.of(sender, word, counts),
            asked.page(),
            asked.size());
    List<String> columns = rolled.columns().stream().map(one -> one.title()).toList();
    return Part.of(
        rolled.paging(),
        rolled.lines(),
        line -> new Row(line.source().id(), line.source().name(), named(columns, line.cells())));
  }

  private ReceivedTable.Turn chosen(String turn) {
    return pages.chosen(turn).orElseThrow(Problem::notFound);
  }

  private ReceivedSummary.Summary all(ReceivedTable.Turn turn, String counts) {
    return summary.of(turn, ReceivedSummary.Asked.of(0, "", counts).acceptedOnly());
  }

  private static Map<String, String> named(List<String> columns, List<String> texts) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(columns.size(), texts.size()); i++) {
      named.put(columns.get(i), texts.get(i));
    }
    return named;
  }

  /**
   * A turn from all tenants below.
   *
   * @param counted how many of them count
   * @param accepted how many were accepted
   * @param back how many were returned or withdrawn
   * @param missing how many haven't sent
   * @param rows how many rows there are in all
   * @param totals the sums of the columns that hold figures, by the columns' titles
   */
  @Serdeable
  record Table(
      String form,
      String turn,
      long counted,
      long accepted,
      long back,
      long missing,
      long rows,
      Map<String, String> totals,
      List<Sender> senders) {}

  /**
   * A tenant below.
   *
   * @param received the number of what came; absent for nothing yet
   * @param state {@code WAITING}, {@code ACCEPTED}, {@code RETURNED} or {@code WITHDRAWN}
   * @param rows how many rows it has; absent where it doesn't count
   */
  @Serdeable
  record Sender(
      String name,
      @Nullable Long received,
      @Nullable String state,
      @Nullable Integer rows,
      Map<String, String> totals) {

    static Sender of(ReceivedSummary.Line line, List<String> columns) {
      Received one = line.one();
      return new Sender(
          line.sender(),
          one == null ? null : one.id(),
          one == null ? null : one.state().name(),
          line.length(),
          named(columns, line.figures()));
    }
  }

  /** A row, its cells by the columns' titles. */
  @Serdeable
  record Row(long received, String sender, Map<String, String> cells) {}
}
