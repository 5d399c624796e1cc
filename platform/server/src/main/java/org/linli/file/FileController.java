package org.linli.file;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Access;
import org.linli.api.Problem;

/**
 * Hands files out. Open to anyone as a route: the object that a file belongs to decides, and who
 * may not read it learns nothing of it.
 */
@Controller("/files")
class FileController {

  private final Filing filing;
  private final Map<String, FileOwner> owners;

  FileController(Filing filing, Collection<FileOwner> owners) {
    this.filing = filing;
    this.owners = owners.stream().collect(Collectors.toMap(FileOwner::kind, Function.identity()));
  }

  @Get("/{file}")
  @Access(anyone = true)
  HttpResponse<?> read(HttpRequest<?> request, long file) {
    StoredFile stored = filing.find(file).orElseThrow(Problem::notFound);
    FileOwner owner = owners.get(stored.ownerKind());
    if (owner == null || !owner.mayRead(stored)) {
      throw Problem.notFound();
    }
    owner.isRead(stored);
    String tag = "\"" + stored.sha256() + "\"";
    if (request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).contains(tag)) {
      return HttpResponse.notModified().header(HttpHeaders.ETAG, tag);
    }
    Content content = stored.content();
    StreamedFile answer =
        new StreamedFile(
            filing.open(stored),
            MediaType.of(content.mediaType()),
            stored.storedAt().toEpochMilli(),
            stored.size());
    return HttpResponse.ok(content.isPicture() ? answer : answer.attach(stored.name()))
        // Nothing in a file ever runs as part of this site.
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.ETAG, tag);
  }
}
