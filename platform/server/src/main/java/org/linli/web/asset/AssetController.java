package org.linli.web.asset;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.linli.api.Access;
import org.linli.api.Problem;
import org.linli.web.Platform;

/**
 * Serves the assets. Under the current version a browser keeps them for a year; a page of an older
 * or newer node asks for another version, gets what there is, and asks again next time.
 */
@Platform
@Controller("/assets")
final class AssetController {

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @Get("/{version}/{name}")
  @Access(anyone = true)
  HttpResponse<?> get(HttpRequest<?> request, String version, String name) {
    Asset asset = assets.find(name).orElseThrow(Problem::notFound);
    String tag = "\"" + assets.version() + "\"";
    if (tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
      return cached(HttpResponse.notModified(), version, tag);
    }
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
    boolean small = accepted != null && accepted.contains("gzip");
    MutableHttpResponse<byte[]> response =
        HttpResponse.ok(small ? asset.gzipped() : asset.bytes()).contentType(asset.type());
    if (small) {
      response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return cached(response, version, tag);
  }

  private MutableHttpResponse<?> cached(
      MutableHttpResponse<?> response, String version, String tag) {
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .header(
            HttpHeaders.CACHE_CONTROL, version.equals(assets.version()) ? FOR_GOOD : "no-cache");
  }
}
