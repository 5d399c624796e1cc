package org.linli.need;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.file.Content;
import org.linli.file.FileRefused;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.file.StoredFile;
import org.linli.file.Uploads;

/** Photos of what help is needed with; what a camera writes beside a picture is left out. */
@Singleton
class KeepingPhotos {

  /** So many belong to one request. */
  static final int MOST = 6;

  private final RequestTable requests;
  private final Filing filing;
  private final Audit audit;

  KeepingPhotos(RequestTable requests, Filing filing, Audit audit) {
    this.requests = requests;
    this.filing = filing;
    this.audit = audit;
  }

  List<StoredFile> of(long request) {
    return filing.of(NeedFiles.KIND, request);
  }

  static boolean mayAdd(ServiceRequest request) {
    return request.state().isOpen();
  }

  /** Keeps one more; false, and said beside the field, when that can't be. */
  boolean add(long request, @Nullable CompletedFileUpload photo, Form form, long by) {
    return Uploads.take(
        form, "photo", photo, "need.photo.needed", (name, bytes) -> put(request, name, bytes, by));
  }

  /**
   * Keeps one more.
   *
   * @throws FileRefused if it is no photo, too large, one too many, or the request is over
   */
  @Transactional
  void put(long request, String name, InputStream bytes, long by) {
    ServiceRequest found = requests.lock(request).orElseThrow(Problem::notFound);
    if (!mayAdd(found)) {
      throw new FileRefused("need.refused.notOpen");
    }
    if (of(request).size() >= MOST) {
      throw new FileRefused("need.photo.many", MOST);
    }
    StoredFile stored =
        filing.store(
            new NewFile(NeedFiles.KIND, request, name, Set.of(Content.JPEG, Content.PNG), by),
            bytes);
    audit.record("need.photo-added", "service_request", request, Map.of("file", "" + stored.key()));
  }
}
