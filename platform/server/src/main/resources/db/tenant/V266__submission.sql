-- What units send up: one row for each form, turn and unit, made when somebody first works on it.
CREATE TABLE IF NOT EXISTS submission (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  form_id      VARCHAR(64)  NOT NULL,
  turn_key     VARCHAR(32)  NOT NULL,
  unit_kind    VARCHAR(16)  NOT NULL,
  unit_key     VARCHAR(64)  NOT NULL,
  community_id BIGINT       NULL,
  unit_name    VARCHAR(200) NOT NULL,
  path         VARCHAR(64)  NOT NULL,
  title        VARCHAR(200) NOT NULL,
  turn_name    VARCHAR(100) NOT NULL,
  due_on       DATE         NOT NULL,
  state        VARCHAR(16)  NOT NULL,
  way          VARCHAR(64)  NOT NULL DEFAULT '',
  step         INT          NOT NULL DEFAULT 0,
  taker        VARCHAR(16)  NULL,
  reviewer     BIGINT       NULL,
  version      INT          NOT NULL DEFAULT 0,
  changed_at   DATETIME(3)  NOT NULL,
  CONSTRAINT submission_once UNIQUE (form_id, turn_key, unit_kind, unit_key),
  KEY submission_taker (taker, state, path),
  KEY submission_path (path, due_on),
  KEY submission_community (community_id)
);
-- Each version as it left: frozen.
CREATE TABLE IF NOT EXISTS submission_version (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  submission_id BIGINT      NOT NULL,
  version       INT         NOT NULL,
  sealed        MEDIUMTEXT  NOT NULL,
  sha256        CHAR(64)    NOT NULL,
  missing       INT         NOT NULL,
  account       BIGINT      NOT NULL,
  sent_at       DATETIME(3) NOT NULL,
  CONSTRAINT submission_version_once UNIQUE (submission_id, version)
);
-- Who did what with it, and why.
CREATE TABLE IF NOT EXISTS submission_step (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  submission_id BIGINT       NOT NULL,
  version       INT          NOT NULL,
  kind          VARCHAR(16)  NOT NULL,
  taker         VARCHAR(16)  NULL,
  reason        VARCHAR(500) NOT NULL DEFAULT '',
  account       BIGINT       NOT NULL,
  done_at       DATETIME(3)  NOT NULL,
  KEY submission_step_of (submission_id, id)
);
-- The cells that a return is about.
CREATE TABLE IF NOT EXISTS submission_mark (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  submission_id BIGINT       NOT NULL,
  version       INT          NOT NULL,
  row_key       VARCHAR(100) NOT NULL,
  column_id     VARCHAR(64)  NOT NULL,
  KEY submission_mark_of (submission_id, version)
);
