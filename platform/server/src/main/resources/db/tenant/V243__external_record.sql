-- Files of theirs that were taken in.
CREATE TABLE IF NOT EXISTS external_import (
  id           BIGINT       NOT NULL PRIMARY KEY,
  system_id    BIGINT       NOT NULL,
  scope        VARCHAR(700) NOT NULL,
  file_name    VARCHAR(200) NOT NULL,
  added        INT          NOT NULL,
  -- Records that were there already.
  again        INT          NOT NULL,
  brought_by   BIGINT       NOT NULL,
  brought_at   DATETIME(3)  NOT NULL,
  withdrawn_by BIGINT       NULL,
  withdrawn_at DATETIME(3)  NULL,
  reason       VARCHAR(300) NOT NULL DEFAULT '',
  KEY external_import_system (system_id, id)
);

-- People as their files tell them, and who of ours each of them is. Names are sealed; of the ID
-- number there is a blind index alone.
CREATE TABLE IF NOT EXISTS external_person (
  id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  system_id    BIGINT         NOT NULL,
  -- A blind index of all that the file says of the person.
  person_key   BINARY(32)     NOT NULL,
  number       VARCHAR(60)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  name         VARBINARY(400) NULL,
  id_index     BINARY(32)     NULL,
  -- MATCHED, DOUBTFUL, CONFIRMED or NOBODY, and why.
  state        VARCHAR(16)    NOT NULL,
  why          VARCHAR(24)    NOT NULL,
  volunteer_id BIGINT         NULL,
  candidate_id BIGINT         NULL,
  -- Where those sit who may decide.
  path         VARCHAR(64)    NOT NULL,
  decided_by   BIGINT         NULL,
  decided_at   DATETIME(3)    NULL,
  CONSTRAINT external_person_once UNIQUE (system_id, person_key),
  KEY external_person_state (system_id, state, path),
  KEY external_person_of (volunteer_id, system_id),
  KEY external_person_perhaps (candidate_id)
);

-- What they have on record. It never becomes part of our ledger.
CREATE TABLE IF NOT EXISTS external_record (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  system_id     BIGINT       NOT NULL,
  record_number VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  import_id     BIGINT       NOT NULL,
  person_id     BIGINT       NOT NULL,
  served_on     DATE         NOT NULL,
  minutes       INT          NOT NULL,
  activity      VARCHAR(200) NOT NULL,
  CONSTRAINT external_record_once UNIQUE (system_id, record_number),
  KEY external_record_day (system_id, served_on, person_id),
  KEY external_record_person (person_id, served_on),
  KEY external_record_import (import_id)
);
