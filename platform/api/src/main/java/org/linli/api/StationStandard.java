package org.linli.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document wants of a station (五有, 八有), as a checklist. A standard that changes stays the
 * same standard with a higher version: give all versions, the platform asks the one that is in
 * force. What was found of an item holds on in the next version as long as the item's key and words
 * are the same; otherwise people are asked to look anew.
 *
 * @param id its name within the plugin, the same in all versions: lower case, digits, dashes, at
 *     most 40 characters
 * @param version its number, from 1
 * @param from the first day on which this version is in force
 * @param title what people call it
 * @param clause where it comes from
 * @param about which of stations and points it is about
 * @param items what it wants, in the document's order; at most 40
 * @param demonstration the sentence that wants at least one demonstration station (示范型志愿服务站) in
 *     each county; null where the document doesn't
 */
public record StationStandard(
    String id,
    int version,
    LocalDate from,
    String title,
    Clause clause,
    Set<StationKind> about,
    List<Item> items,
    @Nullable Clause demonstration) {

  /** A standard keeps its own copies. */
  public StationStandard {
    about = Set.copyOf(about);
    items = List.copyOf(items);
  }

  /** The item with this key. */
  public Optional<Item> item(String key) {
    return items.stream().filter(item -> item.key().equals(key)).findFirst();
  }

  /** What can show that an item is met. */
  public enum Evidence {
    /** A photo. */
    PHOTO,
    /** A document. */
    DOCUMENT,
    /** What the platform itself has on record; the item's {@link Check} says what. */
    FACT
  }

  /**
   * One thing that a standard wants.
   *
   * @param key its name within the standard, the same in all versions: lower case, digits, dashes,
   *     at most 40 characters
   * @param name a few words for lists
   * @param words what is wanted, as the document has it
   * @param clause where it comes from
   * @param parts what to look at, as the document has it; empty where it says no more
   * @param evidence what counts; one kind is enough
   * @param check reads what is on record; null where {@code evidence} has no {@link Evidence#FACT}
   */
  public record Item(
      String key,
      String name,
      String words,
      Clause clause,
      List<Part> parts,
      Set<Evidence> evidence,
      @Nullable Check check) {

    /** An item keeps its own copies. */
    public Item {
      parts = List.copyOf(parts);
      evidence = Set.copyOf(evidence);
      if (evidence.contains(Evidence.FACT) != (check != null)) {
        throw new IllegalArgumentException(key + ": a fact needs a check, and only a fact has one");
      }
    }
  }

  /**
   * Something to look at within an item.
   *
   * @param key its name within the item: lower case, digits, dashes, at most 20 characters
   * @param words as the document has it
   */
  public record Part(String key, String words) {}

  /** A pure function of what is on record: it calls no port and keeps nothing. */
  @FunctionalInterface
  public interface Check {

    /** What the platform knows of the item at a station. */
    Known of(StationOnRecord station);
  }

  /**
   * What the platform knows of an item.
   *
   * @param isMet whether that is enough
   * @param what what is on record, or what is missing there, in a sentence
   * @param path where that is seen and mended, below the tenant
   */
  public record Known(boolean isMet, Message what, String path) {}
}
