-- Attempts to be in two places at once, which the ledger refused: kept whatever became of the rest.
CREATE TABLE IF NOT EXISTS hours_clash (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- The key it was tried with: sent again, it is one attempt.
  entry_key    CHAR(36)    NOT NULL,
  volunteer_id BIGINT      NOT NULL,
  session_id   BIGINT      NOT NULL,
  community_id BIGINT      NOT NULL,
  started_at   DATETIME(3) NOT NULL,
  ended_at     DATETIME(3) NOT NULL,
  tried_by     BIGINT      NOT NULL,
  tried_at     DATETIME(3) NOT NULL,
  CONSTRAINT hours_clash_key UNIQUE (entry_key),
  KEY hours_clash_when (tried_at),
  KEY hours_clash_person (volunteer_id, started_at)
);

-- Whoever looks through what was posted lately.
CREATE INDEX ledger_entry_posted ON ledger_entry (posted_at);
