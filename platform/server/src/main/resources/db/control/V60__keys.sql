-- Keys, each wrapped by the master key, which stands in a file outside the database.

CREATE TABLE IF NOT EXISTS platform_key (
  id         BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  purpose    VARCHAR(32)    NOT NULL,
  generation INT            NOT NULL,
  wrapped    VARBINARY(255) NOT NULL,
  starts_at  DATETIME(3)    NOT NULL,
  CONSTRAINT platform_key_generation UNIQUE (purpose, generation)
);

CREATE TABLE IF NOT EXISTS tenant_key (
  tenant     VARCHAR(31)     NOT NULL,
  purpose    VARCHAR(32)     NOT NULL,
  wrapped    VARBINARY(4096) NOT NULL,
  created_at DATETIME(3)     NOT NULL,
  PRIMARY KEY (tenant, purpose)
);
