package org.linli.testing;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.api.Role;

/** A program at a tenant's API: it has a bearer token and no cookie, and speaks JSON. */
public final class Program {

  private static final String JSON = "application/json";

  private final HttpClient client = HttpClient.newHttpClient();
  private final LinliServer server;
  private final String tenant;
  private final String token;

  private Program(LinliServer server, String tenant, String token) {
    this.server = server;
    this.tenant = tenant;
    this.token = token;
  }

  /** A program that nobody has given a token. */
  public static Program ofNobody(LinliServer server, String tenant) {
    return new Program(server, tenant, "");
  }

  /** A program of someone who holds one role in a tenant; no scope means the whole tenant. */
  public static Program as(LinliServer server, String tenant, Role role, String... scope) {
    return of(server, tenant, new People(server).enroll(tenant, role, scope));
  }

  /** A program of the owner of a login name; the session is opened through the API. */
  public static Program of(LinliServer server, String tenant, String login) {
    Program nobody = ofNobody(server, tenant);
    Map<String, String> credentials = Map.of("login", login, "password", People.PASSWORD);
    // A membership that another change brings is there only when that change was carried out.
    Said opened =
        Await.until(
            login + " belongs to " + tenant,
            () ->
                Optional.of(nobody.post("session", credentials))
                    .filter(said -> said.status() != 403));
    if (opened.status() != 200) {
      throw new AssertionError(login + " can't log in: " + opened);
    }
    return new Program(server, tenant, opened.text("accessToken"));
  }

  /** Reads. */
  public Said get(String path) {
    return send(request(path).GET());
  }

  /** Reads a file. */
  public HttpResponse<byte[]> file(String path) {
    try {
      return client.send(
          request(path).setHeader("Accept", "*/*").GET().build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks for something that needs nothing said. */
  public Said post(String path) {
    return post(path, Map.of());
  }

  /** Asks for something. */
  public Said post(String path, Map<String, ?> body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  /** Asks for something; asked again with the same key, it is answered as before. */
  public Said post(String path, Map<String, ?> body, String key) {
    return send(json("POST", path, body).header("Idempotency-Key", key));
  }

  /** Says something anew. */
  public Said put(String path, Map<String, ?> body) {
    return send(json("PUT", path, body));
  }

  /** Takes something away. */
  public Said delete(String path) {
    return send(request(path).DELETE());
  }

  /** Sends a file. */
  public Said upload(String method, String path, String mediaType, byte[] file) {
    return send(
        request(path)
            .header("Content-Type", mediaType)
            .method(method, BodyPublishers.ofByteArray(file)));
  }

  private HttpRequest.Builder json(String method, String path, Map<String, ?> body) {
    return request(path)
        .header("Content-Type", JSON)
        .method(method, BodyPublishers.ofString(write(body)));
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(server.address().resolve("/" + tenant + "/api/" + path))
            .header("Accept", JSON);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Said send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      return new Said(answer.statusCode(), answer.body(), server.get(JsonMapper.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Map<String, ?> body) {
    try {
      return server.get(JsonMapper.class).writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was answered. */
  public record Said(int status, String body, JsonMapper json) {

    /** The object. */
    public Map<String, Object> object() {
      return read(Argument.mapOf(String.class, Object.class));
    }

    /** The list, or the items of a part of one. */
    public List<Map<String, Object>> list() {
      return body.startsWith("[")
          ? read(Argument.listOf(Argument.mapOf(String.class, Object.class)))
          : items(object().get("items"));
    }

    /** A text of the object. */
    public String text(String name) {
      return String.valueOf(object().get(name));
    }

    /** A number of the object. */
    public long number(String name) {
      if (object().get(name) instanceof Number number) {
        return number.longValue();
      }
      throw new AssertionError("no number " + name + " in " + this);
    }

    /** What is wrong with each field. */
    public Map<?, ?> fields() {
      return object().get("fields") instanceof Map<?, ?> fields ? fields : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(@Nullable Object items) {
      return items instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private <T> T read(Argument<T> type) {
      try {
        return json.readValue(body, type);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }

    @Override
    public String toString() {
      return status + " " + body;
    }
  }
}
