-- How much was missing in a form when it was last filled, by where its rows lie; the empty path is
-- the form as a whole, and is always there. Counted anew whenever the form is filled.
CREATE TABLE IF NOT EXISTS form_gap (
  form       VARCHAR(64) NOT NULL,
  unit_kind  VARCHAR(16) NOT NULL,
  unit_key   VARCHAR(64) NOT NULL,
  turn_key   VARCHAR(32) NOT NULL,
  path       VARCHAR(64) NOT NULL,
  missing    INT         NOT NULL,
  counted_at DATETIME(3) NOT NULL,
  PRIMARY KEY (form, unit_kind, unit_key, turn_key, path)
);
