-- Other systems in which service is kept too; a tenant writes down which ones there are.
CREATE TABLE IF NOT EXISTS external_system (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name     VARCHAR(60)  NOT NULL,
  note     VARCHAR(300) NOT NULL DEFAULT '',
  added_by BIGINT       NOT NULL,
  added_at DATETIME(3)  NOT NULL,
  -- Since when it is used no more; what was kept beside it stays.
  ended_at DATETIME(3)  NULL,
  CONSTRAINT external_system_name UNIQUE (name)
);

-- The columns of its spreadsheets: OUT what is entered there, IN what it hands out.
CREATE TABLE IF NOT EXISTS external_column (
  system_id BIGINT      NOT NULL,
  direction VARCHAR(4)  NOT NULL,
  position  INT         NOT NULL,
  field     VARCHAR(32) NOT NULL,
  header    VARCHAR(60) NOT NULL,
  PRIMARY KEY (system_id, direction, position)
);
