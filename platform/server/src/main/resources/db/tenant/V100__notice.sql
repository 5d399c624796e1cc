-- What an account is told: written in the transaction of what it tells of. The words are a kind,
-- whose sentence stands in the message bundles, and what fills its gaps.
CREATE TABLE IF NOT EXISTS notice (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id   BIGINT        NOT NULL,
  kind         VARCHAR(32)   NOT NULL,
  -- The volunteer it is about, if it is about one: with the person's data it goes.
  volunteer_id BIGINT        NULL,
  -- A list in JSON.
  words        VARCHAR(2000) NOT NULL,
  -- Where it is dealt with, below the tenant.
  path         VARCHAR(200)  NOT NULL,
  written_at   DATETIME(3)   NOT NULL,
  read_at      DATETIME(3)   NULL,
  -- When it went out by e-mail as well.
  mailed_at    DATETIME(3)   NULL,
  KEY notice_account (account_id, id),
  KEY notice_unread (account_id, read_at, kind),
  KEY notice_volunteer (volunteer_id),
  KEY notice_written (written_at)
);
