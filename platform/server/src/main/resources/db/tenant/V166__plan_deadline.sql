-- Until which day of the year communities are to have a plan; without a row the platform's own holds.
CREATE TABLE IF NOT EXISTS plan_deadline (
  id     TINYINT     NOT NULL PRIMARY KEY,
  month  SMALLINT    NOT NULL,
  day    SMALLINT    NOT NULL,
  set_by BIGINT      NOT NULL,
  set_at DATETIME(3) NOT NULL
);
