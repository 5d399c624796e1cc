package org.linli.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;

/**
 * What a domain puts on the first page of a tenant, for this viewer: things to do, and panels with
 * facts. A bean; it asks {@link org.linli.api.Viewer} itself whom it speaks to, and nobody logged
 * in is a visitor.
 */
public interface HomePart {

  /** What is due or waits for this viewer. */
  default List<Task> tasks() {
    return List.of();
  }

  /** What this viewer wants to see at a glance. */
  default List<Panel> panels() {
    return List.of();
  }

  /**
   * Something to do.
   *
   * @param what in words: 3 名志愿者等待审核
   * @param path where it is done, below the tenant
   * @param due until when, if there is a day
   * @param state how pressing it is
   */
  record Task(Message what, String path, @Nullable LocalDate due, State state) {}

  /** How pressing a thing is. */
  enum State {
    /** It can wait. */
    CALM,
    /** It is due soon. */
    SOON,
    /** It is late. */
    LATE
  }

  /**
   * A box with facts.
   *
   * @param view its template; what it reads stands in the model
   * @param order panels with smaller numbers stand first
   * @param wide whether it needs the whole width
   * @param model what the template reads
   */
  record Panel(String view, int order, boolean wide, Map<String, @Nullable Object> model) {}
}
