-- What was told once of a thing, so that a daily look tells nobody twice.
CREATE TABLE IF NOT EXISTS notice_told (
  what      VARCHAR(32) NOT NULL,
  object_id BIGINT      NOT NULL,
  told_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (what, object_id)
);
-- There are more kinds to choose from.
ALTER TABLE notice_choice MODIFY mailed_kinds VARCHAR(2000) NULL;
