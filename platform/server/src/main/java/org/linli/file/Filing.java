package org.linli.file;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps files of the current tenant, hands them out and throws them away. */
@Singleton
public class Filing {

  private static final Logger LOG = LoggerFactory.getLogger(Filing.class);

  private final FileStore store;
  private final StoredFiles files;
  private final FileSettings settings;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Filing(
      FileStore store,
      StoredFiles files,
      FileSettings settings,
      @Named("default") TransactionOperations<Connection> transactions,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Writer {
    /** Writes all of it to the path, which exists and is empty. */
    void write(Path file) throws IOException;
  }

  /**
   * Keeps what someone sent, a picture without what is written beside it. Joins the caller's
   * transaction; when that rolls back, the bytes are swept away later.
   *
   * @throws FileRefused if it is too large, broken, of the wrong kind, or the tenant's space is
   *     full
   */
  public StoredFile store(NewFile file, InputStream bytes) {
    return store(
        file,
        draft -> {
          receive(bytes, draft, file.may());
          Optional<Content> picture =
              Content.of(draft).filter(file.may()::contains).filter(Content::isPicture);
          if (picture.isPresent()) {
            Files.write(draft, BarePicture.of(Files.readAllBytes(draft), picture.get()));
          }
        });
  }

  private void receive(InputStream bytes, Path draft, Set<Content> may) throws IOException {
    long most = may.contains(Content.MP4) ? settings.largestFilm() : settings.largest();
    try (var out = Files.newOutputStream(draft)) {
      // One byte more than allowed is enough to know.
      byte[] buffer = new byte[8192];
      long left = most + 1;
      int read;
      while (left > 0 && (read = bytes.read(buffer, 0, (int) Math.min(buffer.length, left))) >= 0) {
        out.write(buffer, 0, read);
        left -= read;
      }
      if (left == 0) {
        throw new FileRefused("file.tooLarge", most >> 20);
      }
    }
    boolean isFilm = Content.of(draft).filter(content -> content == Content.MP4).isPresent();
    if (!isFilm && Files.size(draft) > settings.largest()) {
      throw new FileRefused("file.tooLarge", settings.largest() >> 20);
    }
  }

  /** Keeps what the platform itself writes; of any size, as long as the tenant has space. */
  public StoredFile store(NewFile file, Writer writer) {
    TenantId tenant = CurrentTenant.get().id();
    try {
      Path draft = store.draft();
      try {
        writer.write(draft);
        Content content = check(file, draft);
        String place = UUID.randomUUID().toString();
        StoredFile stored =
            new StoredFile(
                null,
                place,
                file.ownerKind(),
                file.owner(),
                file.nameFor(content),
                content,
                Files.size(draft),
                Sha256.of(draft),
                file.account(),
                clock.instant());
        store.put(tenant, place, draft);
        return files.save(stored);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A file of " + tenant + " can't be stored", e);
    }
  }

  /** A file by its id. */
  public Optional<StoredFile> find(long id) {
    return files.findById(id);
  }

  /** The files of an object, in the order in which they were stored. */
  public List<StoredFile> of(String ownerKind, long owner) {
    return files.of(ownerKind, owner);
  }

  /** The files of many objects of a kind, in the order in which they were stored. */
  public List<StoredFile> of(String ownerKind, Collection<Long> owners) {
    return owners.isEmpty() ? List.of() : files.ofAll(ownerKind, owners);
  }

  /** Opens a file; the caller closes it. */
  public InputStream open(StoredFile file) {
    try {
      return store.open(CurrentTenant.get().id(), file.place());
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file.id() + " can't be read", e);
    }
  }

  /** Throws a file away, in the caller's transaction: its bytes go when that is committed. */
  public void delete(StoredFile file) {
    TenantId tenant = CurrentTenant.get().id();
    transactions.executeWrite(
        status -> {
          files.deleteById(file.id());
          status.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                  deleteBytes(tenant, file.place());
                }
              });
          return file;
        });
  }

  private void deleteBytes(TenantId tenant, String place) {
    try {
      store.delete(tenant, place);
    } catch (IOException e) {
      LOG.warn("{}: {} is left to the sweeper", tenant, place, e);
    }
  }

  private Content check(NewFile file, Path draft) throws IOException {
    long size = Files.size(draft);
    if (size == 0) {
      throw new FileRefused("file.empty");
    }
    Content content =
        Content.of(draft)
            .filter(file.may()::contains)
            .orElseThrow(() -> new FileRefused("file.wrongKind", kinds(file)));
    if (files.total() + size > settings.perTenant()) {
      throw new FileRefused("file.full", settings.perTenant() >> 20);
    }
    return content;
  }

  private static String kinds(NewFile file) {
    return String.join("、", file.may().stream().sorted().map(Content::name).toList());
  }
}
