-- When it was found that everyone of a past session is accounted for, or that there is nothing to
-- account for; null while somebody's hours may be missing.
ALTER TABLE activity_session ADD COLUMN recorded_at DATETIME(3) NULL;
CREATE INDEX activity_session_open ON activity_session (recorded_at, ends_at);
