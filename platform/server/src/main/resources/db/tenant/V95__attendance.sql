-- Who came to a session and left again, one row for a person. The ledger is posted from it; what
-- stands in the ledger is put right there.
CREATE TABLE IF NOT EXISTS attendance (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id    BIGINT      NOT NULL,
  volunteer_id  BIGINT      NOT NULL,
  arrived_at    DATETIME(3) NULL,
  arrived_by    VARCHAR(16) NULL,
  left_at       DATETIME(3) NULL,
  left_by       VARCHAR(16) NULL,
  -- Whoever was on the list and never came.
  absent        BOOLEAN     NOT NULL DEFAULT FALSE,
  -- The key under which the ledger was posted.
  entry_key     CHAR(36)    NOT NULL,
  -- POSTED, WAITS or null before anything was posted.
  outcome       VARCHAR(8)  NULL,
  noted_by      BIGINT      NOT NULL,
  changed_at    DATETIME(3) NOT NULL,
  CONSTRAINT attendance_once UNIQUE (session_id, volunteer_id),
  CONSTRAINT attendance_key UNIQUE (entry_key),
  KEY attendance_person (volunteer_id, arrived_at)
);
