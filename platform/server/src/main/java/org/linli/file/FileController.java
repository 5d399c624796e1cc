package org.linli.file;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
    return HandingOut.of(stored, filing.open(stored)).header(HttpHeaders.ETAG, tag);
  }
}
