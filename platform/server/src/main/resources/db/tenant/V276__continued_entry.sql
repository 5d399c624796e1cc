-- The rows of the ledger that a service from another tenant stands behind: the one that counts it
-- here, those that take it back, and those that stand for it once it was put right.
CREATE TABLE IF NOT EXISTS continued_entry (
  entry_id BIGINT NOT NULL PRIMARY KEY,
  moved_id BIGINT NOT NULL,
  KEY continued_entry_service (moved_id)
);

INSERT IGNORE INTO continued_entry (entry_id, moved_id)
  SELECT entry_id, id FROM moved_service WHERE entry_id IS NOT NULL;
