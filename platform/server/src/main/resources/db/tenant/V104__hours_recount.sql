-- Each time that all totals of hours were counted anew, and where they differed: nowhere.
CREATE TABLE IF NOT EXISTS hours_recount (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- Null: every night.
  asked_by    BIGINT      NULL,
  entries     BIGINT      NOT NULL,
  differences INT         NOT NULL,
  begun_at    DATETIME(3) NOT NULL,
  ended_at    DATETIME(3) NOT NULL
);

-- The first thousand of a recount's differences.
CREATE TABLE IF NOT EXISTS hours_recount_difference (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  recount_id BIGINT      NOT NULL,
  dimension  VARCHAR(16) NOT NULL,
  subject_id BIGINT      NOT NULL,
  part_id    BIGINT      NOT NULL,
  year       SMALLINT    NOT NULL,
  minutes    BIGINT      NOT NULL,
  services   BIGINT      NOT NULL,
  KEY hours_recount_difference_of (recount_id, id)
);
