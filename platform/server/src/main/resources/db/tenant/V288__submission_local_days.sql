-- The days that a tenant sets itself for a form (本地设定), where its document leaves them open or
-- earlier than its document does.
CREATE TABLE IF NOT EXISTS submission_local_days (
  form_id      VARCHAR(64) NOT NULL PRIMARY KEY,
  earlier      INT         NOT NULL DEFAULT 0,
  after_end    INT         NULL,
  closes_after INT         NULL,
  account      BIGINT      NOT NULL,
  set_at       DATETIME(3) NOT NULL
);
