package org.linli.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.api.Clause;
import org.linli.api.Message;
import org.linli.api.Problem;
import org.linli.web.guard.RequestId;
import org.linli.web.template.Messages;

/** Errors for programs (RFC 9457), with the words for people in them. */
@Singleton
final class ProblemJson {

  static final MediaType TYPE = new MediaType("application/problem+json");

  private final JsonMapper json;
  private final Messages messages;

  ProblemJson(JsonMapper json, Messages messages) {
    this.json = json;
    this.messages = messages;
  }

  byte[] write(int status, @Nullable Problem cause, HttpRequest<?> request) {
    Message what = cause == null ? null : cause.what();
    Clause clause = cause == null ? null : cause.clause();
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", messages.say(ErrorPages.title(status)));
    problem.put("status", status);
    if (what != null) {
      problem.put("detail", messages.say(what));
      problem.put("code", what.key());
    }
    if (clause != null) {
      problem.put("clause", clause.id());
    }
    if (cause != null && !cause.fields().isEmpty()) {
      var fields = new TreeMap<String, String>();
      cause.fields().forEach((field, wrong) -> fields.put(field, messages.say(wrong)));
      problem.put("fields", fields);
    }
    if (cause != null && !cause.clauses().isEmpty()) {
      var clauses = new TreeMap<String, String>();
      cause.clauses().forEach((field, from) -> clauses.put(field, from.id()));
      problem.put("clauses", clauses);
    }
    problem.put("instance", request.getPath());
    problem.put("requestId", RequestId.of(request));
    try {
      return json.writeValueAsBytes(problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
