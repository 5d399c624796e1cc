-- Certificates of service (服务记录证明). Rows are added and never changed: what was issued stays as it
-- was signed. No row tells who the holder is but by the random id and a hash that needs the salt.
CREATE TABLE IF NOT EXISTS certificate (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number       CHAR(12)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  volunteer_id BIGINT        NOT NULL,
  -- Where the holder belonged on that day.
  community_id BIGINT        NOT NULL,
  issuer       VARCHAR(150)  NOT NULL,
  from_on      DATE          NOT NULL,
  until_on     DATE          NOT NULL,
  entries      INT           NOT NULL,
  minutes      INT           NOT NULL,
  -- The text that was signed, as it was.
  facts        VARCHAR(1000) NOT NULL,
  signature    CHAR(86)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issued_by    BIGINT        NOT NULL,
  issued_at    DATETIME(3)   NOT NULL,
  CONSTRAINT certificate_number UNIQUE (number),
  KEY certificate_of (volunteer_id, id),
  KEY certificate_place (community_id, id)
);

-- What it is about, as the ledger said on that day. Added once, never changed.
CREATE TABLE IF NOT EXISTS certificate_item (
  certificate_id BIGINT       NOT NULL,
  line           INT          NOT NULL,
  entry_id       BIGINT       NOT NULL,
  served_on      DATE         NOT NULL,
  started_at     DATETIME(3)  NOT NULL,
  ended_at       DATETIME(3)  NOT NULL,
  minutes        INT          NOT NULL,
  activity       VARCHAR(200) NOT NULL,
  content        VARCHAR(32)  NOT NULL,
  unit           VARCHAR(150) NOT NULL,
  PRIMARY KEY (certificate_id, line),
  KEY certificate_item_entry (entry_id)
);

-- That it was superseded or revoked, each once. Added, never changed.
CREATE TABLE IF NOT EXISTS certificate_event (
  certificate_id BIGINT       NOT NULL,
  kind           VARCHAR(16)  NOT NULL,
  reason         VARCHAR(300) NOT NULL,
  -- Null: a correction did it.
  said_by        BIGINT       NULL,
  at             DATETIME(3)  NOT NULL,
  PRIMARY KEY (certificate_id, kind)
);

-- The holder's name, sealed, and the salt of its hash. Goes when the person's data is deleted.
CREATE TABLE IF NOT EXISTS certificate_holder (
  certificate_id BIGINT         NOT NULL PRIMARY KEY,
  volunteer_id   BIGINT         NOT NULL,
  name           VARBINARY(400) NOT NULL,
  salt           BINARY(16)     NOT NULL,
  KEY certificate_holder_of (volunteer_id)
);
