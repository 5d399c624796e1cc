-- Someone's earlier comings to a session, when they went out and came back; and what was noted of
-- them and taken back or refused afterwards, when it was entered anew.
CREATE TABLE IF NOT EXISTS attendance_visit (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id   BIGINT      NOT NULL,
  volunteer_id BIGINT      NOT NULL,
  arrived_at   DATETIME(3) NOT NULL,
  arrived_by   VARCHAR(16) NULL,
  left_at      DATETIME(3) NULL,
  left_by      VARCHAR(16) NULL,
  -- The key under which the ledger was posted.
  entry_key    CHAR(36)    NOT NULL,
  outcome      VARCHAR(8)  NULL,
  -- Whether it was entered anew, and counts no more as a coming.
  replaced     BOOLEAN     NOT NULL,
  noted_by     BIGINT      NOT NULL,
  changed_at   DATETIME(3) NOT NULL,
  CONSTRAINT attendance_visit_key UNIQUE (entry_key),
  KEY attendance_visit_session (session_id, volunteer_id),
  KEY attendance_visit_person (volunteer_id)
);
