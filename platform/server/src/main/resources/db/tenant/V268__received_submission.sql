-- What tenants below have sent, sealed as it came: one row for each version.
CREATE TABLE IF NOT EXISTS received_submission (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sender      VARCHAR(31)  NOT NULL,
  sender_name VARCHAR(64)  NOT NULL,
  division    VARCHAR(12)  NOT NULL,
  submission  BIGINT       NOT NULL,
  version     INT          NOT NULL,
  form_id     VARCHAR(64)  NOT NULL,
  turn_key    VARCHAR(32)  NOT NULL,
  turn_name   VARCHAR(100) NOT NULL,
  title       VARCHAR(200) NOT NULL,
  unit_name   VARCHAR(200) NOT NULL,
  due_on      DATE         NOT NULL,
  sealed      MEDIUMTEXT   NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  state       VARCHAR(16)  NOT NULL,
  reason      VARCHAR(500) NOT NULL DEFAULT '',
  account     BIGINT       NULL,
  sent_at     DATETIME(3)  NOT NULL,
  received_at DATETIME(3)  NOT NULL,
  decided_at  DATETIME(3)  NULL,
  CONSTRAINT received_submission_once UNIQUE (sender, submission, version),
  KEY received_submission_turn (form_id, turn_key, sender, version)
);
-- The sums of a received version's columns of figures, so that a summary is one query.
CREATE TABLE IF NOT EXISTS received_figure (
  received_id BIGINT         NOT NULL,
  place       INT            NOT NULL,
  column_id   VARCHAR(64)    NOT NULL,
  title       VARCHAR(200)   NOT NULL,
  total       DECIMAL(30, 6) NOT NULL,
  PRIMARY KEY (received_id, place)
);
