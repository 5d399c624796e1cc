package org.linli.file;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file of the current tenant.
 *
 * @param id its id; null before it is stored
 * @param place its name in the store
 * @param ownerKind the kind of object that it belongs to, for example {@code "station"}
 * @param owner that object's id
 * @param name what people call it, with an ending that fits its content
 * @param content what it is
 * @param size in bytes
 * @param sha256 the hash of its bytes, in hexadecimal digits
 * @param account who stored it; 0 for the platform
 * @param storedAt when
 */
@MappedEntity("stored_file")
public record StoredFile(
    @Id @GeneratedValue @Nullable Long id,
    String place,
    String ownerKind,
    long owner,
    String name,
    @TypeDef(type = DataType.STRING) Content content,
    long size,
    String sha256,
    long account,
    Instant storedAt) {

  /** Its id, once it is stored. */
  public long key() {
    return Objects.requireNonNull(id);
  }
}
