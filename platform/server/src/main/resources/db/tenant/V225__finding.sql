-- What looks wrong in the ledger: found every night, each cause once.
CREATE TABLE IF NOT EXISTS finding (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cause        VARCHAR(16)  NOT NULL,
  -- Names this one occurrence of the cause: found again, it is the same.
  cause_key    VARCHAR(80)  NOT NULL,
  community_id BIGINT       NOT NULL,
  volunteer_id BIGINT       NULL,
  -- The account that posted, where it is about one.
  account      BIGINT       NULL,
  session_id   BIGINT       NULL,
  found_day    DATE         NULL,
  -- How many, or how many minutes: what the cause counts.
  amount       INT          NOT NULL,
  found_at     DATETIME(3)  NOT NULL,
  -- OPEN, HARMLESS or CASED.
  state        VARCHAR(16)  NOT NULL,
  looked_by    BIGINT       NULL,
  looked_at    DATETIME(3)  NULL,
  words        VARCHAR(300) NOT NULL DEFAULT '',
  CONSTRAINT finding_once UNIQUE (cause, cause_key),
  KEY finding_place (community_id, state, id),
  KEY finding_state (state, id)
);

-- The entries behind it.
CREATE TABLE IF NOT EXISTS finding_entry (
  finding_id BIGINT NOT NULL,
  entry_id   BIGINT NOT NULL,
  PRIMARY KEY (finding_id, entry_id),
  KEY finding_entry_of (entry_id)
);

-- Up to when the ledger was looked through.
CREATE TABLE IF NOT EXISTS finding_scan (
  id      TINYINT     NOT NULL PRIMARY KEY,
  seen_to DATETIME(3) NOT NULL
);
