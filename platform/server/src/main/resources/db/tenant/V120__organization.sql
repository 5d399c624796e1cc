-- Organizations that a tenant works with, as a tree. Its place is a division or a community; the
-- path repeats where that lies, so that a list of one area is read by an index.
CREATE TABLE IF NOT EXISTS organization (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind             VARCHAR(32)  NOT NULL,
  name             VARCHAR(120) NOT NULL,
  league_affiliated BOOLEAN     NOT NULL,
  parent_id        BIGINT       NULL,
  community_id     BIGINT       NULL,
  path             VARCHAR(32)  NOT NULL,
  credit_code      VARCHAR(18)  NULL,
  -- Why a code that fails its check is kept all the same.
  code_reason      VARCHAR(200) NULL,
  national_code    VARCHAR(10)  NULL,
  dissolved_on     DATE         NULL,
  dissolved_reason VARCHAR(200) NULL,
  -- TRUE or nothing: of those that exist, a name is taken once in a place.
  is_open          BOOLEAN      NULL,
  recorded_by      BIGINT       NOT NULL,
  recorded_at      DATETIME(3)  NOT NULL,
  CONSTRAINT organization_name UNIQUE (path, name, is_open),
  CONSTRAINT organization_credit_code UNIQUE (credit_code),
  CONSTRAINT organization_national_code UNIQUE (national_code),
  KEY organization_parent (parent_id, is_open),
  KEY organization_kind (kind, path),
  KEY organization_called (name),
  KEY organization_community (community_id, is_open)
);

-- Whoever hangs an organization under another waits here, so that no two make a ring together.
CREATE TABLE IF NOT EXISTS organization_tree (
  id TINYINT NOT NULL PRIMARY KEY
);

INSERT IGNORE INTO organization_tree (id) VALUES (1);

-- Whom to ask for; names, telephone numbers and addresses are sealed.
CREATE TABLE IF NOT EXISTS organization_contact (
  id              BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organization_id BIGINT         NOT NULL,
  post            VARCHAR(50)    NOT NULL,
  name            VARBINARY(400) NULL,
  phone           VARBINARY(200) NULL,
  KEY organization_contact_of (organization_id)
);
