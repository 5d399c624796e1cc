package org.linli.api;

/**
 * Which part of a long list is shown. Templates turn it into links with {@code {{> paging}}}.
 *
 * @param page the page, from 1
 * @param size rows on a page
 * @param total rows in all
 */
public record Paging(int page, int size, long total) {

  /** A page before the first is the first. */
  public Paging {
    page = Math.max(1, page);
    size = Math.max(1, size);
  }

  /** How many rows lie before this page. */
  public long offset() {
    return (page - 1L) * size;
  }

  /** How many pages there are, at least one. */
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  /** The number of the first row shown, from 1; 0 when there is none. */
  public long first() {
    return total == 0 ? 0 : offset() + 1;
  }

  /** The number of the last row shown. */
  public long last() {
    return Math.min(total, offset() + size);
  }
}
