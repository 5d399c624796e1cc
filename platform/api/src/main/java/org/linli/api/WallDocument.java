package org.linli.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document that a station hangs on its wall (上墙制度). The plugin gives the document's own words,
 * with places such as {@code {STATION}} for what is each station's own; the platform fills them
 * from the records, says what is missing and where it is mended, and prints it only when nothing
 * is.
 *
 * @param id its name in addresses, lower case with digits and dashes; begins with a short form of
 *     the plugin's id, because the documents of all plugins hang side by side
 * @param name a few words for lists
 * @param clause where it comes from
 * @param title its first line, with places
 * @param blocks what stands below
 */
public record WallDocument(
    String id, String name, Clause clause, String title, List<Block> blocks) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /**
   * A document keeps its own copy.
   *
   * @throws IllegalArgumentException if the id can't stand in an address, nothing stands below the
   *     title, or a text has a place that there isn't
   */
  public WallDocument {
    blocks = List.copyOf(blocks);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id for a document: " + id);
    }
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException(id + " says nothing");
    }
    Stream.concat(Stream.of(title), blocks.stream().flatMap(Block::texts))
        .forEach(WallDocument::places);
  }

  /** What its texts need of a station's records. */
  public Set<Place> places() {
    Set<Place> all = EnumSet.noneOf(Place.class);
    Stream.concat(Stream.of(title), blocks.stream().flatMap(Block::texts))
        .forEach(text -> all.addAll(places(text)));
    return all;
  }

  /** A text with its places filled. */
  public static String fill(String text, Function<Place, String> with) {
    return PLACE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(with.apply(Place.valueOf(found.group(1)))));
  }

  private static Set<Place> places(String text) {
    Set<Place> found = EnumSet.noneOf(Place.class);
    PLACE.matcher(text).results().forEach(one -> found.add(Place.valueOf(one.group(1))));
    return found;
  }

  /** What is each station's own, written in a text as {@code {STATION}}. */
  public enum Place {
    /** The station's name (XXX社区志愿服务站). */
    STATION,
    /** The short name of its community (XXX社区). */
    COMMUNITY,
    /** The day on which it was opened. */
    OPENED_ON,
    /** The station's own number. */
    PHONE
  }

  /** A part of the document. */
  public sealed interface Block {

    /** Its texts, in which places may stand. */
    default Stream<String> texts() {
      return Stream.of();
    }
  }

  /** A heading. */
  public record Heading(String text) implements Block {
    @Override
    public Stream<String> texts() {
      return Stream.of(text);
    }
  }

  /** A paragraph, with its number where the document gives it one. */
  public record Paragraph(String text) implements Block {
    @Override
    public Stream<String> texts() {
      return Stream.of(text);
    }
  }

  /** A step of a process, drawn as a box above the next one. */
  public record Step(String name, List<String> lines) implements Block {
    /** Keeps its own copy. */
    public Step {
      lines = List.copyOf(lines);
    }

    @Override
    public Stream<String> texts() {
      return Stream.concat(Stream.of(name), lines.stream());
    }
  }

  /** When the station is open in an ordinary week, from its records. */
  public record OpeningHours() implements Block {}

  /** Who leads volunteer service in the station's community, from its records. */
  public record LeadingGroup(List<Seat> seats) implements Block {
    /** Keeps its own copy. */
    public LeadingGroup {
      seats = List.copyOf(seats);
    }
  }

  /**
   * A post in the leading group. One holder at least is needed; the document's list says how many
   * it thinks of.
   *
   * @param label what the document calls it
   * @param whom whom the document names for it, one a person
   */
  public record Seat(Post post, String label, List<String> whom) {
    /** Keeps its own copy. */
    public Seat {
      whom = List.copyOf(whom);
    }
  }

  /** The posts of people in a community who lead its volunteer service. */
  public enum Post {
    /** 组长. */
    LEADER,
    /** 副组长. */
    DEPUTY_LEADER,
    /** 组员. */
    GROUP_MEMBER,
    /** 成员. */
    MEMBER
  }
}
