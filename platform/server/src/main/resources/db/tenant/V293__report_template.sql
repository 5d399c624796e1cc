-- A tenant's own spreadsheets for its report forms: rows are added and never changed, the last one of
-- a form stands.
CREATE TABLE IF NOT EXISTS report_template (
  id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  form    VARCHAR(64) NOT NULL,
  -- Null where the platform's own layout is taken again.
  file    BIGINT      NULL,
  -- Which headers and lines the form had then; another shape no longer fits the file.
  shape   CHAR(64)    NOT NULL,
  account BIGINT      NOT NULL,
  done_at DATETIME(3) NOT NULL,
  KEY report_template_of (form, id)
);
