package org.linli.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.linli.api.Paging;

/**
 * A part of a list, as the API answers it.
 *
 * @param page which part, from 1
 * @param size how many are in a part
 * @param total how long the whole is
 * @param items what is in this part
 */
@Serdeable
public record Part<T>(
    int page, int size, long total, @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items) {

  private static final int MOST = 500;

  /** The part that a program asks for, at most 500 at once. */
  public static Paging asked(int page, int size, long total) {
    return new Paging(page, Math.min(size, MOST), total);
  }

  /** A part from rows. */
  public static <R, T> Part<T> of(Paging paging, List<R> rows, Function<R, T> item) {
    return new Part<>(
        paging.page(), paging.size(), paging.total(), rows.stream().map(item).toList());
  }
}
