package org.linli.api;

import java.util.stream.Stream;

/**
 * What a summary of many forms says of a {@link ReportForm.Column} over all of them. Each column
 * that holds figures declares it; one that doesn't is never added up, because a sum of rates or
 * years would be a figure that means nothing.
 */
public sealed interface ReportOverall {

  /** The ids of the columns that it is made of; none for what the column itself holds. */
  default Stream<String> parts() {
    return Stream.empty();
  }

  /** The sum of its figures: they are counts. */
  record Sum() implements ReportOverall {}

  /**
   * Nothing: figures that don't add up, for example a year, a place in a ranking, a number that is
   * a name, or a rate whose parts don't stand in the form.
   */
  record Nothing() implements ReportOverall {}

  /**
   * A rate in percent: the sum of one column in the sum of another, over the rows that have both.
   *
   * @param part the column that is the part
   * @param whole the column that it is a part of
   */
  record Share(String part, String whole) implements ReportOverall {
    @Override
    public Stream<String> parts() {
      return Stream.of(part, whole);
    }
  }

  /**
   * An average: the sum of one column by the sum of another, over the rows that have both.
   *
   * @param sum the column that is divided, for example hours
   * @param count the column by which it is divided, for example people
   */
  record Mean(String sum, String count) implements ReportOverall {
    @Override
    public Stream<String> parts() {
      return Stream.of(sum, count);
    }
  }
}
