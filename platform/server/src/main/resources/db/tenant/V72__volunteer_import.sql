-- Spreadsheets of volunteers on their way in. The file is kept in sealed parts, and only until it
-- has been imported or a week has passed.
CREATE TABLE IF NOT EXISTS volunteer_import (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_name   VARCHAR(200) NOT NULL,
  row_count   INT          NOT NULL,
  scope       VARCHAR(700) NOT NULL,
  uploaded_by BIGINT       NOT NULL,
  uploaded_at DATETIME(3)  NOT NULL,
  job_id      BIGINT       NULL,
  finished_at DATETIME(3)  NULL,
  KEY volunteer_import_by (uploaded_by, uploaded_at),
  KEY volunteer_import_at (uploaded_at)
);

CREATE TABLE IF NOT EXISTS volunteer_import_part (
  import_id BIGINT     NOT NULL,
  part      INT        NOT NULL,
  sealed    MEDIUMBLOB NOT NULL,
  PRIMARY KEY (import_id, part)
);

-- Which row became whom: a job that is run again leaves alone what is there.
CREATE TABLE IF NOT EXISTS volunteer_import_row (
  import_id    BIGINT NOT NULL,
  row_no       INT    NOT NULL,
  volunteer_id BIGINT NOT NULL,
  PRIMARY KEY (import_id, row_no),
  KEY volunteer_import_row_of (volunteer_id)
);
