-- What tenants' outboxes asked for and what came of it: asked again, the answer is the same.
CREATE TABLE IF NOT EXISTS taken_change (
  message CHAR(36) NOT NULL PRIMARY KEY,
  outcome VARCHAR(32) NOT NULL,
  taken_at DATETIME(3) NOT NULL,
  KEY taken_change_at (taken_at)
);
