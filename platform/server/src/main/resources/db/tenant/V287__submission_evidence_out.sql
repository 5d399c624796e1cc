-- Files that were sealed with an earlier version and don't go with the next: kept, left out.
CREATE TABLE IF NOT EXISTS submission_evidence_out (
  file_id       BIGINT      NOT NULL PRIMARY KEY,
  submission_id BIGINT      NOT NULL,
  account       BIGINT      NOT NULL,
  left_out_at   DATETIME(3) NOT NULL,
  KEY submission_evidence_out_of (submission_id)
);
