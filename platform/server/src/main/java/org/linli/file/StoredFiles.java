package org.linli.file;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The files of the current tenant. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StoredFiles extends GenericRepository<StoredFile, Long> {

  StoredFile save(StoredFile file);

  Optional<StoredFile> findById(Long id);

  void deleteById(Long id);

  @Query("SELECT * FROM stored_file WHERE owner_kind = :kind AND owner = :owner ORDER BY id")
  List<StoredFile> of(String kind, long owner);

  @Query("SELECT * FROM stored_file WHERE owner_kind = :kind AND owner IN (:owners) ORDER BY id")
  List<StoredFile> ofAll(String kind, Collection<Long> owners);

  @Query("SELECT COALESCE(SUM(size), 0) FROM stored_file")
  long total();

  @Query("SELECT place FROM stored_file WHERE place IN (:places)")
  List<String> known(List<String> places);
}
