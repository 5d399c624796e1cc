package org.linli.demo;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at work in a tenant, through the same doors as everyone: what they do is checked, and
 * stands in the audit log under their name.
 */
final class DemoClient implements AutoCloseable {

  private static final int PART = 500;

  private final HttpClient http;
  private final JsonMapper json;
  private final URI tenant;
  private final String token;
  private final @Nullable String time;

  private DemoClient(
      HttpClient http, JsonMapper json, URI tenant, String token, @Nullable String time) {
    this.http = http;
    this.json = json;
    this.tenant = tenant;
    this.token = token;
    this.time = time;
  }

  /** The same person at another time. */
  DemoClient at(DemoClock clock, Instant at) {
    return new DemoClient(http, json, tenant, token, clock.say(at));
  }

  /** Logs somebody in. */
  static DemoClient logIn(JsonMapper json, URI tenant, DemoAccounts.Row account) {
    HttpClient http = HttpClient.newHttpClient();
    DemoClient nobody = new DemoClient(http, json, tenant, "", null);
    Map<String, ?> credentials = Map.of("login", account.login(), "password", account.password());
    Map<String, ?> tokens = nobody.object(nobody.post("api/session", credentials));
    String token = String.valueOf(tokens.get("accessToken"));
    return new DemoClient(http, json, tenant, token, null);
  }

  /** The rows that the API has under a path. */
  List<Map<String, ?>> items(String path) {
    return items(path, "items");
  }

  /** The rows that the API has under a path, where it calls them something else. */
  List<Map<String, ?>> items(String path, String name) {
    return rows(object(send(to(path).GET().build(), 200)).get(name));
  }

  /**
   * The rows of all parts that the API has under a path.
   *
   * @param path with a query
   */
  List<Map<String, ?>> everything(String path) {
    List<Map<String, ?>> all = new ArrayList<>();
    List<Map<String, ?>> part;
    int page = 1;
    do {
      part = items(path + "&size=" + PART + "&page=" + page++);
      all.addAll(part);
    } while (part.size() == PART);
    return all;
  }

  /** Everything that the API has under a path. */
  List<Map<String, ?>> list(String path) {
    return rowsOf(send(to(path).GET().build(), 200));
  }

  /** The one thing that the API has under a path. */
  @SuppressWarnings("unchecked")
  Map<String, Object> read(String path) {
    return read(send(to(path).GET().build(), 200), Map.class);
  }

  /** A page as the browser gets it. */
  String page(String path) {
    return send(to(path).GET().build(), 200);
  }

  /** The rows of an answer. */
  List<Map<String, ?>> rowsOf(String answer) {
    return rows(read(answer, Object.class));
  }

  /** Makes something, once; tells what the API answers. */
  String make(String path, String key, Map<String, ?> content) {
    HttpRequest request =
        to(path, "Content-Type", "application/json", "Idempotency-Key", key)
            .POST(BodyPublishers.ofString(text(content)))
            .build();
    return send(request, 201);
  }

  /** Makes something, once; tells its id. */
  long idOf(String path, String key, Map<String, ?> content) {
    return ((Number) object(make(path, key, content)).get("id")).longValue();
  }

  /** Does something; tells what the API answers. */
  String post(String path, Map<String, ?> content) {
    return send(
        to(path, "Content-Type", "application/json")
            .POST(BodyPublishers.ofString(text(content)))
            .build(),
        200,
        204);
  }

  /** Says how something is. */
  void put(String path, Map<String, ?> content) {
    send(
        to(path, "Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(text(content)))
            .build(),
        200);
  }

  /** Sends a form; tells where that leads. */
  String submit(String path, Map<String, String> fields) {
    return location(form(path, fields));
  }

  /** Sends a form that is answered with a page. */
  String page(String path, Map<String, String> fields) {
    return send(form(path, fields), 200);
  }

  /** Sends a file; tells where that leads. */
  String upload(String path, String name, byte[] file) {
    String head =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(name)
            + "Content-Type: application/octet-stream\r\n\r\n";
    return location(
        to(path, "Content-Type", "multipart/form-data; boundary=part")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(file),
                    BodyPublishers.ofString("\r\n--part--\r\n")))
            .build());
  }

  private HttpRequest form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return to(path, "Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private String location(HttpRequest request) {
    return answer(request, 303).headers().firstValue("Location").orElse("");
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder to(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(tenant.resolve(path))
            .header("Accept", "application/json, text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (time != null) {
      request.header(DemoClock.HEADER, time);
    }
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest request, int... expected) {
    return answer(request, expected).body();
  }

  private HttpResponse<String> answer(HttpRequest request, int... expected) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (IntStream.of(expected).noneMatch(status -> status == answer.statusCode())) {
        throw new IllegalStateException(
            "%s %s: %d %s"
                .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The first start was interrupted; start again to continue it.");
    }
  }

  private String text(Map<String, ?> content) {
    try {
      return json.writeValueAsString(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, ?> object(String text) {
    return read(text, Map.class);
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, ?>> rows(@Nullable Object value) {
    return value == null ? List.of() : (List<Map<String, ?>>) value;
  }

  /** Logs out. */
  @Override
  public void close() {
    send(to("api/session").DELETE().build(), 204);
    http.close();
  }
}
