-- The tenant's own settings, the newest row holds; without one the platform's own do.
CREATE TABLE IF NOT EXISTS oversight_rule (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- Working days to answer an appeal, and to appeal against a refusal.
  answer_days   SMALLINT    NOT NULL,
  appeal_days   SMALLINT    NOT NULL,
  -- More minutes than these on one day look wrong.
  day_minutes   SMALLINT    NOT NULL,
  -- So many entries by hand within so many minutes.
  burst_minutes SMALLINT    NOT NULL,
  burst_entries SMALLINT    NOT NULL,
  -- So many late entries of one poster on one day.
  late_entries  SMALLINT    NOT NULL,
  -- So many people with hours in a session that nobody checked in at.
  unseen_people SMALLINT    NOT NULL,
  set_by        BIGINT      NOT NULL,
  set_at        DATETIME(3) NOT NULL
);
