-- More time for one unit and one turn; the latest row holds.
CREATE TABLE IF NOT EXISTS submission_extension (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  form_id   VARCHAR(64)  NOT NULL,
  turn_key  VARCHAR(32)  NOT NULL,
  unit_kind VARCHAR(16)  NOT NULL,
  unit_key  VARCHAR(64)  NOT NULL,
  until_on  DATE         NOT NULL,
  reason    VARCHAR(300) NOT NULL,
  account   BIGINT       NOT NULL,
  given_at  DATETIME(3)  NOT NULL,
  KEY submission_extension_of (form_id, turn_key, unit_kind, unit_key, id)
);
-- Which reminders went out.
CREATE TABLE IF NOT EXISTS submission_told (
  form_id   VARCHAR(64) NOT NULL,
  turn_key  VARCHAR(32) NOT NULL,
  unit_kind VARCHAR(16) NOT NULL,
  unit_key  VARCHAR(64) NOT NULL,
  what      VARCHAR(8)  NOT NULL,
  told_on   DATE        NOT NULL,
  PRIMARY KEY (form_id, turn_key, unit_kind, unit_key, what)
);
