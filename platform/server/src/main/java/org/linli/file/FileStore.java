package org.linli.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.linli.tenant.TenantId;

/** Where the bytes are. A directory that all nodes share, or any store of objects by name. */
interface FileStore {

  /** Takes a file over; afterwards it stands at its place as a whole or not at all. */
  void put(TenantId tenant, String place, Path file) throws IOException;

  /** Opens a file; the caller closes it. */
  InputStream open(TenantId tenant, String place) throws IOException;

  /** Deletes a file, if it is there. */
  void delete(TenantId tenant, String place) throws IOException;

  /** The places filled before an instant. */
  List<String> places(TenantId tenant, Instant before) throws IOException;

  /** An empty file to write to before it is {@link #put}. */
  Path draft() throws IOException;
}
