package org.linli.report;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.linli.web.template.Messages;

/**
 * What a file says otherwise than the form, for programs.
 *
 * @param kept what it is called until it is taken
 * @param takeable whether it can be taken
 * @param differing cells that differ and would be taken
 * @param left cells that differ and that the records alone tell
 * @param problems what is wrong with it
 * @param absent rows of ours that it doesn't have
 */
@Serdeable
public record LookedAt(
    long kept,
    boolean takeable,
    List<Cell> differing,
    List<Cell> left,
    List<Wrong> problems,
    List<String> absent) {

  /** Keeps its own copies. */
  public LookedAt {
    differing = List.copyOf(differing);
    left = List.copyOf(left);
    problems = List.copyOf(problems);
    absent = List.copyOf(absent);
  }

  static LookedAt of(long kept, Differences differences, Messages messages) {
    return new LookedAt(
        kept,
        differences.isTakeable(),
        differences.taken().stream().map(Cell::of).toList(),
        differences.left().stream().map(Cell::of).toList(),
        differences.problems().stream()
            .map(one -> new Wrong(one.line(), one.column(), messages.say(one.sentence())))
            .toList(),
        differences.absent());
  }

  /**
   * A cell that differs.
   *
   * @param line the file's row
   * @param ours what stands in the form
   * @param theirs what stands in the file
   */
  @Serdeable
  public record Cell(int line, String row, String column, String ours, String theirs) {
    static Cell of(Differences.Difference one) {
      return new Cell(one.line(), one.name(), one.column(), one.ours(), one.theirs());
    }
  }

  /**
   * Something wrong.
   *
   * @param line the file's row
   */
  @Serdeable
  public record Wrong(int line, String column, String sentence) {}
}
