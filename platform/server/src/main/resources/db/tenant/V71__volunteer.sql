-- People who serve, and those who asked to. The id is random: it is the pseudonym that the ledger
-- keeps when everything else here has been cleared. Names, numbers and contacts are sealed; to find
-- one again there are blind indexes. Under which key these are made stands in volunteer_register.
CREATE TABLE IF NOT EXISTS volunteer (
  id                  BIGINT          NOT NULL PRIMARY KEY,
  -- The tenant's own, given with the approval.
  number              BIGINT          NULL,
  state               VARCHAR(16)     NOT NULL,
  community_id        BIGINT          NOT NULL,
  name                VARBINARY(400)  NULL,
  name_index          BINARY(32)      NULL,
  id_kind             VARCHAR(24)     NULL,
  id_number           VARBINARY(200)  NULL,
  id_index            BINARY(32)      NULL,
  id_index_next       BINARY(32)      NULL,
  -- The number names an area that no list has: accepted, and looked at by whoever reviews.
  id_area_unknown     BOOLEAN         NOT NULL DEFAULT FALSE,
  sex                 VARCHAR(8)      NULL,
  birth_date          DATE            NULL,
  living_area         VARBINARY(1000) NULL,
  phone               VARBINARY(200)  NULL,
  phone_index         BINARY(32)      NULL,
  email               VARBINARY(600)  NULL,
  -- Codes with commas between.
  skills              VARCHAR(400)    NOT NULL DEFAULT '',
  service_types       VARCHAR(400)    NOT NULL DEFAULT '',
  available           VARCHAR(200)    NOT NULL DEFAULT '',
  guardian_name       VARBINARY(400)  NULL,
  guardian_phone      VARBINARY(200)  NULL,
  guardian_consent    VARCHAR(16)     NOT NULL DEFAULT 'NONE',
  guardian_consent_at DATETIME(3)     NULL,
  location_consent_at DATETIME(3)     NULL,
  -- Whose record it is, and who acts for them.
  account_id          BIGINT          NULL,
  guardian_account_id BIGINT          NULL,
  registered_by       BIGINT          NOT NULL,
  registered_at       DATETIME(3)     NOT NULL,
  reviewed_by         BIGINT          NULL,
  reviewed_at         DATETIME(3)     NULL,
  review_reason       VARCHAR(300)    NULL,
  ended_at            DATETIME(3)     NULL,
  CONSTRAINT volunteer_number UNIQUE (number),
  CONSTRAINT volunteer_person UNIQUE (id_index),
  CONSTRAINT volunteer_person_next UNIQUE (id_index_next),
  CONSTRAINT volunteer_account UNIQUE (account_id),
  KEY volunteer_community (community_id, state, registered_at),
  KEY volunteer_state (state, registered_at),
  KEY volunteer_guardian (guardian_account_id),
  KEY volunteer_name (name_index),
  KEY volunteer_phone (phone_index)
);

-- One row: the last number given, and the generations of the key of the blind indexes, the one in
-- use and the one that is being brought in.
CREATE TABLE IF NOT EXISTS volunteer_register (
  id             INT    NOT NULL PRIMARY KEY,
  last_number    BIGINT NOT NULL,
  index_key      INT    NOT NULL,
  index_key_next INT    NULL
);
INSERT IGNORE INTO volunteer_register (id, last_number, index_key) VALUES (1, 0, 1);

-- Codes by which someone takes over the record that the community made for them.
CREATE TABLE IF NOT EXISTS volunteer_claim (
  code_hash    BINARY(32)  NOT NULL PRIMARY KEY,
  volunteer_id BIGINT      NOT NULL,
  issued_by    BIGINT      NOT NULL,
  issued_at    DATETIME(3) NOT NULL,
  expires_at   DATETIME(3) NOT NULL,
  used_at      DATETIME(3) NULL,
  KEY volunteer_claim_of (volunteer_id),
  CONSTRAINT volunteer_claim_volunteer FOREIGN KEY (volunteer_id) REFERENCES volunteer (id)
);
