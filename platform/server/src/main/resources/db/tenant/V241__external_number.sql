-- Their number for someone or something of ours: one for each, and each for one.
CREATE TABLE IF NOT EXISTS external_number (
  system_id  BIGINT      NOT NULL,
  kind       VARCHAR(16) NOT NULL,
  subject_id BIGINT      NOT NULL,
  number     VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  entered_by BIGINT      NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  PRIMARY KEY (system_id, kind, subject_id),
  CONSTRAINT external_number_of UNIQUE (system_id, kind, number),
  KEY external_number_subject (kind, subject_id)
);
