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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody at work in a tenant, through the same doors as everyone: what they do is checked, and
 * stands in the audit log under their name.
 */
final class DemoClient implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json;
  private final URI tenant;
  private final String token;

  private DemoClient(JsonMapper json, URI tenant, String token) {
    this.json = json;
    this.tenant = tenant;
    this.token = token;
  }

  /** Logs somebody in. */
  static DemoClient logIn(JsonMapper json, URI tenant, DemoAccounts.Row account) {
    try (DemoClient nobody = new DemoClient(json, tenant, "")) {
      Map<String, ?> credentials = Map.of("login", account.login(), "password", account.password());
      HttpRequest request =
          nobody
              .to("api/session", "Content-Type", "application/json")
              .POST(BodyPublishers.ofString(nobody.text(credentials)))
              .build();
      Map<String, ?> tokens = nobody.object(nobody.send(request, 200));
      return new DemoClient(json, tenant, String.valueOf(tokens.get("accessToken")));
    }
  }

  /** The rows that the API has under a path. */
  List<Map<String, ?>> items(String path) {
    return rows(object(send(to(path).GET().build(), 200)).get("items"));
  }

  /** Everything that the API has under a path. */
  List<Map<String, ?>> list(String path) {
    return rows(read(send(to(path).GET().build(), 200), Object.class));
  }

  /** Makes something, once. */
  void make(String path, String key, Map<String, ?> content) {
    HttpRequest request =
        to(path, "Content-Type", "application/json", "Idempotency-Key", key)
            .POST(BodyPublishers.ofString(text(content)))
            .build();
    send(request, 201);
  }

  /** Says how something is. */
  void put(String path, Map<String, ?> content) {
    send(
        to(path, "Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(text(content)))
            .build(),
        200);
  }

  /** Sends a form. */
  void submit(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    send(
        to(path, "Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        303);
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
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest request, int expected) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new IllegalStateException(
            "%s %s: %d %s"
                .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
      }
      return answer.body();
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
  private static List<Map<String, ?>> rows(Object value) {
    return (List<Map<String, ?>>) value;
  }

  /** Logs out. */
  @Override
  public void close() {
    if (!token.isEmpty()) {
      send(to("api/session").DELETE().build(), 204);
    }
    http.close();
  }
}
