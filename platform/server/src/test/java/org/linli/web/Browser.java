package org.linli.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.linli.testing.LinliServer;

/** What a browser does with pages: keeps cookies, fills forms, follows nothing by itself. */
public final class Browser {

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI address;

  /** A browser without any cookie. */
  public Browser(LinliServer server) {
    this(server.address());
  }

  /** A browser without any cookie, for a server in another JVM. */
  public Browser(URI address) {
    this.address = address;
  }

  /** The cookies it keeps. */
  public CookieManager cookies() {
    return cookies;
  }

  /** A browser with the same cookies, as a second tab or a thief's copy of them would have. */
  public Browser copy() {
    Browser copy = new Browser(address);
    cookies
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> copy.cookies.getCookieStore().add(address, cookie));
    return copy;
  }

  /** Forgets a cookie. */
  public void forget(String name) {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .toList()
        .forEach(cookie -> cookies.getCookieStore().remove(address, cookie));
  }

  /** The value of a cookie, or nothing. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Opens an address. */
  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Opens an address that answers with a file. */
  public HttpResponse<byte[]> bytes(String path) {
    try {
      return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends fields as a form. */
  public Answer post(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends fields as a form of the page at {@code page} does. */
  public Answer postFrom(String page, String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", token(page));
    return post(path, all);
  }

  /** Sends the first form of a page that posts, with some fields filled in. */
  public Answer submit(Answer page, Map<String, String> fields) {
    var form = page.html().selectFirst("main form[method=post]");
    Map<String, String> all =
        form.select("input[type=hidden]").stream()
            .collect(Collectors.toMap(field -> field.attr("name"), field -> field.attr("value")));
    all.putAll(fields);
    return post(form.attr("action"), all);
  }

  /** Sends the form of a page that posts to an address, as a button without fields does. */
  public Answer submitTo(String path, Answer page) {
    var token = page.html().selectFirst("form[action=" + path + "] input[name=_csrf]");
    return post(path, Map.of("_csrf", token.val()));
  }

  /** Sends a file under the name of a field, as a form with files does. */
  public Answer upload(String path, String field, String fileName, byte[] bytes) {
    String head =
        "--part\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                .formatted(field, fileName)
            + "Content-Type: application/octet-stream\r\n\r\n";
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofByteArray(bytes),
                    HttpRequest.BodyPublishers.ofString("\r\n--part--\r\n"))));
  }

  /**
   * Sends JSON to a tenant's API, as a program of whoever is logged in here.
   *
   * @param key names the request: sent again under it, it is answered as before
   */
  public Answer json(String path, String body, String key) {
    String home = path.substring(0, path.indexOf('/', 1) + 1);
    return send(
        "POST",
        path,
        body,
        "Content-Type",
        "application/json",
        "Accept",
        "application/json",
        "Idempotency-Key",
        key,
        "X-CSRF-Token",
        token(home));
  }

  /** What a program must send along with what it changes, beside its cookie. */
  public String token(String home) {
    return get(home).html().select("meta[name=csrf-token]").attr("content");
  }

  /** Sends anything. */
  public Answer send(String method, String path, String body, String... headers) {
    return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(address.resolve(path));
    boolean accepts = false;
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
      accepts |= headers[i].equals("Accept");
    }
    return accepts
        ? request
        : request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {

    /** The status. */
    public int status() {
      return response.statusCode();
    }

    /** The text. */
    public String body() {
      return response.body();
    }

    /** The page. */
    public Document html() {
      return Jsoup.parse(response.body());
    }

    /** A header, or nothing. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }
}
