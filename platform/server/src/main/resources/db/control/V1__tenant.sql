CREATE TABLE IF NOT EXISTS tenant (
  id VARCHAR(31) NOT NULL PRIMARY KEY,
  state VARCHAR(16) NOT NULL,
  changed_at DATETIME(3) NOT NULL
);

-- What has been migrated how far, so that a start reads one table instead of every schema.
CREATE TABLE IF NOT EXISTS schema_version (
  tenant VARCHAR(31) NOT NULL,
  component VARCHAR(64) NOT NULL,
  version VARCHAR(32) NOT NULL,
  migrated_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant, component)
);
