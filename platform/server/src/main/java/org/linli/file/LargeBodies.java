package org.linli.file;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.filter.ServerFilterPhase;

/**
 * Films come in as evidence only: there what is sent goes to the disk as it comes. Everywhere else
 * a body stays small, because it is read as a whole. A body that comes without its length can't be
 * refused here: what is read as a whole then ends at the server's buffer of 10 MB, and a file at
 * the limit of whoever takes it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LargeBodies implements Ordered {

  private static final long ELSEWHERE = 25L << 20;
  private static final String EVIDENCE = "/evidence";

  @RequestFilter
  void limit(HttpRequest<?> request) {
    boolean films = request.getMethod() == HttpMethod.POST && request.getPath().endsWith(EVIDENCE);
    long length = request.getContentLength();
    if (!films && length > ELSEWHERE) {
      throw new ContentLengthExceededException(ELSEWHERE, length);
    }
  }

  /** Within the filters that put a page around an answer, before those that read the body. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.before();
  }
}
