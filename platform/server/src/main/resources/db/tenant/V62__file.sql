-- What is known of the files in the store, which stands outside the database.
CREATE TABLE IF NOT EXISTS stored_file (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  place      CHAR(36)     NOT NULL,
  owner_kind VARCHAR(32)  NOT NULL,
  owner      BIGINT       NOT NULL,
  name       VARCHAR(200) NOT NULL,
  content    VARCHAR(16)  NOT NULL,
  size       BIGINT       NOT NULL,
  sha256     CHAR(64)     NOT NULL,
  account    BIGINT       NOT NULL,
  stored_at  DATETIME(3)  NOT NULL,
  CONSTRAINT stored_file_place UNIQUE (place),
  KEY stored_file_owner (owner_kind, owner, id),
  KEY stored_file_size (size)
);
