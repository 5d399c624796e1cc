-- Transfers of records to another tenant, as the tenant keeps them that the person goes from.
CREATE TABLE IF NOT EXISTS transfer (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- Names this one transfer in both tenants.
  transfer_key   CHAR(36)     NOT NULL,
  volunteer_id   BIGINT       NOT NULL,
  -- Where the person belonged when they asked.
  community_id   BIGINT       NOT NULL,
  to_tenant      VARCHAR(31)  NOT NULL,
  to_name        VARCHAR(100) NOT NULL,
  state          VARCHAR(16)  NOT NULL,
  reason         VARCHAR(300) NOT NULL,
  -- Not null while it runs: one at a time.
  running        BIGINT       NULL,
  -- What goes, sealed, and the hash that the other side checks; gone when it is over.
  content        MEDIUMBLOB   NULL,
  content_hash   CHAR(64)     NULL,
  entries        INT          NOT NULL DEFAULT 0,
  minutes        BIGINT       NOT NULL DEFAULT 0,
  -- Why it was refused here or there.
  answer         VARCHAR(300) NOT NULL DEFAULT '',
  asked_by       BIGINT       NOT NULL,
  asked_at       DATETIME(3)  NOT NULL,
  released_by    BIGINT       NULL,
  released_at    DATETIME(3)  NULL,
  ended_at       DATETIME(3)  NULL,
  CONSTRAINT transfer_key UNIQUE (transfer_key),
  CONSTRAINT transfer_running UNIQUE (running),
  KEY transfer_of (volunteer_id, id),
  KEY transfer_state (state, id)
);

-- The same, as the tenant keeps them that the person comes to.
CREATE TABLE IF NOT EXISTS arriving_transfer (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  transfer_key   CHAR(36)     NOT NULL,
  from_tenant    VARCHAR(31)  NOT NULL,
  from_name      VARCHAR(100) NOT NULL,
  volunteer_id   BIGINT       NOT NULL,
  community_id   BIGINT       NOT NULL,
  state          VARCHAR(16)  NOT NULL,
  content        MEDIUMBLOB   NULL,
  content_hash   CHAR(64)     NOT NULL,
  entries        INT          NOT NULL,
  minutes        BIGINT       NOT NULL,
  reason         VARCHAR(300) NOT NULL,
  came_at        DATETIME(3)  NOT NULL,
  answered_by    BIGINT       NULL,
  answered_at    DATETIME(3)  NULL,
  answer         VARCHAR(300) NOT NULL DEFAULT '',
  ended_at       DATETIME(3)  NULL,
  CONSTRAINT arriving_transfer_key UNIQUE (transfer_key),
  KEY arriving_transfer_of (volunteer_id, id),
  KEY arriving_transfer_state (state, id)
);
