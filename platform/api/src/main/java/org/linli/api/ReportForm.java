package org.linli.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form that goes up, as its document prints it: the plugin declares it and fills its rows from
 * records, the platform shows what is missing, exports and prints it. All texts are the document's
 * own, ready to print.
 *
 * @param id its name in addresses, lower case with digits and dashes; begins with the plugin's id
 *     or a short form of it, because the forms of all plugins stand side by side
 * @param title the title, in one line
 * @param clause the sentence that asks for it
 * @param filledBy the kinds of tenants that fill it; in others it doesn't appear
 * @param sending which units send it, for which times, and which way it goes
 * @param head lines between title and table
 * @param headers the table's headers, from left to right
 * @param foot what stands below the table, side by side
 * @param page the paper
 * @param filling tells what stands in it
 * @param checks what is compared when it is filled; what they find is shown, never printed
 */
public record ReportForm(
    String id,
    String title,
    Clause clause,
    Set<Filler> filledBy,
    Sending sending,
    List<Field> head,
    List<Header> headers,
    List<Field> foot,
    Page page,
    Filling filling,
    List<ReportCheck> checks) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  /**
   * A form keeps its own copies.
   *
   * @throws IllegalArgumentException if the id can't stand in an address, there is no column, two
   *     columns have one id, or a rate is made of columns that don't add up
   */
  public ReportForm {
    filledBy = Set.copyOf(filledBy);
    head = List.copyOf(head);
    headers = List.copyOf(headers);
    foot = List.copyOf(foot);
    checks = List.copyOf(checks);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id for a form: " + id);
    }
    Set<String> seen = new HashSet<>();
    headers.stream()
        .flatMap(Header::columns)
        .filter(column -> !seen.add(column.id()))
        .forEach(
            column -> {
              throw new IllegalArgumentException(id + " has two columns " + column.id());
            });
    if (seen.isEmpty()) {
      throw new IllegalArgumentException(id + " has no column");
    }
    requireParts(id, headers);
  }

  /** What a rate is made of are columns of the form that add up. */
  private static void requireParts(String id, List<Header> headers) {
    Set<String> counts = new HashSet<>();
    headers.stream()
        .flatMap(Header::columns)
        .filter(column -> column.overall() instanceof ReportOverall.Sum)
        .forEach(column -> counts.add(column.id()));
    headers.stream()
        .flatMap(Header::columns)
        .flatMap(column -> Stream.ofNullable(column.overall()).flatMap(ReportOverall::parts))
        .filter(part -> !counts.contains(part))
        .forEach(
            part -> {
              throw new IllegalArgumentException(id + " adds up no column " + part);
            });
  }

  /** A form without checks of its own. */
  public ReportForm(
      String id,
      String title,
      Clause clause,
      Set<Filler> filledBy,
      Sending sending,
      List<Field> head,
      List<Header> headers,
      List<Field> foot,
      Page page,
      Filling filling) {
    this(id, title, clause, filledBy, sending, head, headers, foot, page, filling, List.of());
  }

  /** The same form with checks. */
  public ReportForm checkedBy(List<ReportCheck> all) {
    return new ReportForm(
        id, title, clause, filledBy, sending, head, headers, foot, page, filling, all);
  }

  /** The same form, filled by another. */
  public ReportForm filledFrom(Filling other) {
    return new ReportForm(
        id, title, clause, filledBy, sending, head, headers, foot, page, other, checks);
  }

  /** The columns, from left to right, whatever they are grouped under. */
  public List<Column> columns() {
    return headers.stream().flatMap(Header::columns).toList();
  }

  /** Who fills a form: a kind of tenant. */
  public enum Filler {
    /** A province, from what its cities sent. */
    PROVINCE,
    /** A prefecture-level city (地级以上市). */
    CITY,
    /** A county-level district that is a tenant of its own. */
    DISTRICT
  }

  /**
   * Which units send the form, for which times, and which way it goes. Where a document asks the
   * same of another kind of unit, as of cities and universities, that is a form of its own which
   * shares the columns: its head, its rows and its sums are others.
   *
   * @param unit what sends it; a university sends from the tenant where it is at home
   * @param schedule for which times, and when it is due
   * @param way who takes it up, from below, each after the one before has accepted it; empty for a
   *     form that stays with who fills it
   * @param obligation which units needn't send it
   * @param signature the lines that say who filled it in; null where the form has none
   */
  public record Sending(
      ReportUnit.Kind unit,
      ReportSchedule schedule,
      List<Taker> way,
      ReportObligation obligation,
      @Nullable Signature signature) {
    /** Keeps its own copy. */
    public Sending {
      way = List.copyOf(way);
    }

    /** Every unit owes it, and nobody is named in it. */
    public Sending(ReportUnit.Kind unit, ReportSchedule schedule, List<Taker> way) {
      this(unit, schedule, way, ReportObligation.EVERY_UNIT, null);
    }

    /** The same, owed only by those units that the rule doesn't let go. */
    public Sending owedAs(ReportObligation rule) {
      return new Sending(unit, schedule, way, rule, signature);
    }

    /** The same, naming who filled it in. */
    public Sending signedIn(Signature lines) {
      return new Sending(unit, schedule, way, obligation, lines);
    }
  }

  /**
   * The lines of the head or foot that say who filled the form in for its unit, and how to reach
   * them: told by whoever sends it, each time. The number is kept sealed; what is sent shows it
   * masked.
   *
   * @param person the label of the line with the name
   * @param phone the label of the line with the number
   */
  public record Signature(String person, String phone) {
    /** Whether a line is one of them. */
    public boolean has(String label) {
      return label.equals(person) || label.equals(phone);
    }
  }

  /** Who takes a form up. */
  public enum Taker {
    /** The town or street. */
    TOWNSHIP,
    /** The county. */
    COUNTY,
    /** The tenant's own office: a city's, or a district's. */
    TENANT,
    /** The tenant that oversees this one; what goes there passes through the one door. */
    OVERSEER
  }

  /** The paper, upright or lying. */
  public enum Page {
    /** 210 × 297 mm. */
    A4_PORTRAIT,
    /** 297 × 210 mm. */
    A4_LANDSCAPE
  }

  /**
   * A line to be filled with one of the plugin's settings, or with what the records tell of it
   * ({@link ReportContents#lines}), printed as {@code label：value}.
   *
   * @param label the document's words, without the colon
   * @param setting the key of the plugin's setting that holds the value; empty where the records
   *     always tell it, or for the name of the unit that fills the form
   * @param seal whether the seal goes here; room is left for it
   * @param typed whether the people of the unit type it, turn by turn, because no setting of the
   *     tenant can hold it: a university's own contact, for example
   * @param phone whether what they type is a telephone number
   */
  public record Field(String label, String setting, boolean seal, boolean typed, boolean phone) {
    /** A line that a setting or the records tell. */
    public Field(String label, String setting, boolean seal) {
      this(label, setting, seal, false, false);
    }

    /** A line that the people of the unit type. */
    public static Field typed(String label) {
      return new Field(label, "", false, true, false);
    }

    /** A line in which the people of the unit type a telephone number. */
    public static Field typedPhone(String label) {
      return new Field(label, "", false, true, true);
    }

    /** A line with the name of the unit that fills the form. */
    public static Field unit(String label, boolean seal) {
      return new Field(label, "", seal);
    }
  }

  /** A header: a column, or a group of them under a common header. */
  public sealed interface Header {
    /** The header's words. */
    String title();

    /** The columns below, from left to right. */
    Stream<Column> columns();
  }

  /**
   * A column.
   *
   * @param id its name within the form
   * @param title the header's words
   * @param note what the document adds to them in brackets, brackets included; follows the title in
   *     the same cell, smaller; empty for nothing
   * @param width its share of the page's width, in millimetres of the full page
   * @param align where its cells' text stands
   * @param entry what people may type where the records know less, or otherwise; it stands beside
   *     the record, with its author, and never changes it
   * @param overall what a summary of many forms says of it; null for a column of words
   * @param typing what exactly the entry takes
   */
  public record Column(
      String id,
      String title,
      String note,
      int width,
      Align align,
      Entry entry,
      @Nullable ReportOverall overall,
      ReportTyping typing)
      implements Header {

    /** A column that is told by the records alone. */
    public Column(String id, String title, String note, int width, Align align) {
      this(id, title, note, width, align, Entry.NONE);
    }

    /** A column that holds words, until it says what becomes of its figures. */
    public Column(String id, String title, String note, int width, Align align, Entry entry) {
      this(id, title, note, width, align, entry, null, new ReportTyping.AsEntry());
    }

    /** The same column, in which people may complete what the records can't know. */
    public Column typed(Entry kind) {
      return new Column(id, title, note, width, align, kind, overall, typing);
    }

    /** The same column, whose words people type in a certain way. */
    public Column typedAs(ReportTyping kind) {
      return new Column(id, title, note, width, align, entry, overall, kind);
    }

    /**
     * The same column, whose figures are counts: a summary adds them up, and people type whole
     * numbers, unless it is {@link #withDecimals}.
     */
    public Column addedUp() {
      return told(new ReportOverall.Sum()).typedAs(new ReportTyping.Whole());
    }

    /**
     * The same column, whose figures may have decimals although they add up: hours, for example.
     */
    public Column withDecimals() {
      return typedAs(new ReportTyping.AsEntry());
    }

    /** The same column, whose figures say nothing together: a year, a place, a number as a name. */
    public Column notAddedUp() {
      return told(new ReportOverall.Nothing());
    }

    /** The same column, which is a rate in percent: a summary divides the sums of two columns. */
    public Column shareOf(String part, String whole) {
      return told(new ReportOverall.Share(part, whole));
    }

    /** The same column, which is an average: a summary divides the sums of two columns. */
    public Column meanOf(String sum, String count) {
      return told(new ReportOverall.Mean(sum, count));
    }

    private Column told(ReportOverall what) {
      return new Column(id, title, note, width, align, entry, what, typing);
    }

    /**
     * A column as wide as something.
     *
     * @throws IllegalArgumentException if it isn't
     */
    public Column {
      if (width <= 0) {
        throw new IllegalArgumentException("column " + id + " has no width");
      }
    }

    @Override
    public Stream<Column> columns() {
      return Stream.of(this);
    }
  }

  /**
   * Headers under a common header.
   *
   * @param title the common header's words
   * @param headers what stands under it
   */
  public record Group(String title, List<Header> headers) implements Header {
    /**
     * A group keeps its own copy.
     *
     * @throws IllegalArgumentException if nothing stands under it
     */
    public Group {
      headers = List.copyOf(headers);
      if (headers.isEmpty()) {
        throw new IllegalArgumentException("nothing stands under " + title);
      }
    }

    @Override
    public Stream<Column> columns() {
      return headers.stream().flatMap(Header::columns);
    }
  }

  /** What people may type into a column's cells. */
  public enum Entry {
    /** Nothing: it is told by the records. */
    NONE,
    /** Words, with line breaks. */
    WORDS,
    /** A figure, not below zero. */
    FIGURE
  }

  /** Where a cell's text stands. */
  public enum Align {
    /** In the middle: short words and figures. */
    CENTER,
    /** From the left: sentences and lists. */
    START
  }

  /**
   * Tells what stands in the form: reads the facts through the ports, then makes rows of them by a
   * pure function. Called within one transaction that sees one consistent state of the tenant.
   */
  @FunctionalInterface
  public interface Filling {
    /**
     * The contents for a unit of the current tenant and a time.
     *
     * @param unit who fills it
     * @param turn for which time; what has no history is told as it is today
     */
    ReportContents fill(ReportUnit unit, ReportTurn turn);

    /**
     * Puts together what several tenants told of one university: a pure function. {@link #fill} is
     * then asked in each tenant where it is paired, for that tenant's rows alone; their keys are
     * made different before they come here. One after the other, unless the form says otherwise.
     */
    default ReportContents together(List<ReportContents> told) {
      List<ReportContents.Row> rows = new ArrayList<>();
      List<ReportContents.Finding> findings = new ArrayList<>();
      told.forEach(
          one -> {
            rows.addAll(one.rows());
            findings.addAll(one.findings());
          });
      return new ReportContents(rows, findings);
    }
  }
}
