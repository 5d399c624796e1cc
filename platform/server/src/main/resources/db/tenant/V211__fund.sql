-- The fund for community volunteer service (GD-11). Its row is locked by whoever spends of it.
CREATE TABLE IF NOT EXISTS fund_account (
  id TINYINT NOT NULL PRIMARY KEY
);

INSERT IGNORE INTO fund_account (id) VALUES (1);

-- What came in and went out: rows are added and never changed. The balance is their sum.
CREATE TABLE IF NOT EXISTS fund_entry (
  id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- Known before the row is, so that the donor can be sealed for it.
  entry_key   CHAR(36)       NOT NULL,
  kind        VARCHAR(16)    NOT NULL,
  -- In fen; below zero where it goes out.
  amount      BIGINT         NOT NULL,
  day         DATE           NOT NULL,
  purpose     VARCHAR(200)   NOT NULL,
  donor_kind  VARCHAR(16)    NULL,
  -- Sealed; empty for somebody who wants no name.
  donor       VARBINARY(500) NOT NULL,
  receipt     VARCHAR(50)    NOT NULL,
  grant_id    BIGINT         NULL,
  -- The row that this one takes back; a row is taken back once.
  reverses_id BIGINT         NULL,
  entered_by  BIGINT         NOT NULL,
  entered_at  DATETIME(3)    NOT NULL,
  CONSTRAINT fund_entry_key UNIQUE (entry_key),
  CONSTRAINT fund_entry_reversed UNIQUE (reverses_id),
  KEY fund_entry_day (day, id),
  KEY fund_entry_kind (kind, day, id),
  KEY fund_entry_grant (grant_id)
);

-- Grants that somebody asks for and another person decides on.
CREATE TABLE IF NOT EXISTS fund_grant (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT       NOT NULL,
  project_id   BIGINT       NULL,
  recipient    VARCHAR(100) NOT NULL,
  amount       BIGINT       NOT NULL,
  purpose      VARCHAR(200) NOT NULL,
  state        VARCHAR(16)  NOT NULL,
  asked_by     BIGINT       NOT NULL,
  asked_at     DATETIME(3)  NOT NULL,
  decided_by   BIGINT       NULL,
  decided_at   DATETIME(3)  NULL,
  reason       VARCHAR(300) NULL,
  KEY fund_grant_state (state, id),
  KEY fund_grant_community (community_id, id)
);
