-- What a tenant chooses about requests: whether the rule sends them to teams by itself, to how many
-- one after the other, which rating is bad, and how many days contacts are kept after the end.
CREATE TABLE IF NOT EXISTS need_rule (
  id        TINYINT     NOT NULL PRIMARY KEY,
  by_rule   BOOLEAN     NOT NULL,
  teams     TINYINT     NOT NULL,
  bad_stars TINYINT     NOT NULL,
  keep_days SMALLINT    NOT NULL,
  set_by    BIGINT      NOT NULL,
  set_at    DATETIME(3) NOT NULL
);
INSERT IGNORE INTO need_rule VALUES (1, FALSE, 3, 2, 90, 0, UTC_TIMESTAMP(3));

-- In how many hours each step is to be done, by urgency.
CREATE TABLE IF NOT EXISTS need_deadline (
  urgency        VARCHAR(16) NOT NULL PRIMARY KEY,
  dispatch_hours SMALLINT    NOT NULL,
  answer_hours   SMALLINT    NOT NULL,
  done_hours     SMALLINT    NOT NULL
);
INSERT IGNORE INTO need_deadline VALUES
  ('NORMAL', 48, 24, 336), ('SOON', 24, 8, 120), ('URGENT', 2, 1, 24);

-- What can be asked for, and what somebody in the team should be able to do for it.
CREATE TABLE IF NOT EXISTS need_kind (
  kind       VARCHAR(32) NOT NULL PRIMARY KEY,
  is_offered BOOLEAN     NOT NULL,
  skill      VARCHAR(32) NULL
);
INSERT IGNORE INTO need_kind VALUES
  ('OLD_PEOPLE', TRUE, NULL), ('DISABLED_PEOPLE', TRUE, NULL), ('YOUNG_PEOPLE', TRUE, NULL),
  ('HARDSHIP', TRUE, NULL), ('EVERYDAY_HELP', TRUE, NULL), ('APPLIANCE_REPAIR', TRUE, 'REPAIRS'),
  ('EDUCATION', TRUE, 'TEACHING'), ('HEALTH', TRUE, 'MEDICAL'), ('LEGAL_AID', TRUE, 'LAW'),
  ('MEDIATION', TRUE, NULL), ('ENVIRONMENT', TRUE, NULL), ('SAFETY', TRUE, NULL);
