-- Findings that became cases of false records, and the measures taken.
CREATE TABLE IF NOT EXISTS false_record_case (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  finding_id   BIGINT       NOT NULL,
  community_id BIGINT       NOT NULL,
  reason       VARCHAR(300) NOT NULL,
  opened_by    BIGINT       NOT NULL,
  opened_at    DATETIME(3)  NOT NULL,
  -- OPEN, FALSE_RECORD or UNFOUNDED.
  state        VARCHAR(16)  NOT NULL,
  closed_by    BIGINT       NULL,
  closed_at    DATETIME(3)  NULL,
  words        VARCHAR(300) NOT NULL DEFAULT '',
  -- When it was published, as a line without names.
  published_at DATETIME(3)  NULL,
  CONSTRAINT false_record_case_once UNIQUE (finding_id),
  KEY false_record_case_place (community_id, state, id),
  KEY false_record_case_published (published_at)
);

-- Rows are added and never changed.
CREATE TABLE IF NOT EXISTS false_record_measure (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id  BIGINT       NOT NULL,
  -- WARNING, ORDER (to correct) or PUBLICATION.
  measure  VARCHAR(16)  NOT NULL,
  words    VARCHAR(300) NOT NULL,
  -- Until when an order is to be carried out.
  due_on   DATE         NULL,
  taken_by BIGINT       NOT NULL,
  taken_at DATETIME(3)  NOT NULL,
  KEY false_record_measure_of (case_id, id)
);
