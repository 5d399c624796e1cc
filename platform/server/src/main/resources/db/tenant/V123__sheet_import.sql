-- Spreadsheets on their way in, whatever their rows become. They take the place of those of
-- volunteers only; a file that waited there is brought again.
CREATE TABLE IF NOT EXISTS sheet_import (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind        VARCHAR(40)  NOT NULL,
  file_name   VARCHAR(200) NOT NULL,
  row_count   INT          NOT NULL,
  scope       VARCHAR(700) NOT NULL,
  uploaded_by BIGINT       NOT NULL,
  uploaded_at DATETIME(3)  NOT NULL,
  job_id      BIGINT       NULL,
  finished_at DATETIME(3)  NULL,
  KEY sheet_import_by (uploaded_by, uploaded_at),
  KEY sheet_import_at (uploaded_at)
);

CREATE TABLE IF NOT EXISTS sheet_import_part (
  import_id BIGINT     NOT NULL,
  part      INT        NOT NULL,
  sealed    MEDIUMBLOB NOT NULL,
  PRIMARY KEY (import_id, part)
);

DROP TABLE IF EXISTS volunteer_import_part;

DROP TABLE IF EXISTS volunteer_import;

DELETE FROM volunteer_import_row;
