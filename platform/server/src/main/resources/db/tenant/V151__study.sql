-- Where volunteers of this tenant study, as they said, and their consent that it is told.
CREATE TABLE IF NOT EXISTS study (
  id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  volunteer_id   BIGINT         NOT NULL,
  -- The volunteer, as long as it isn't over: one at a time.
  open_volunteer BIGINT         NULL,
  university_id  BIGINT         NOT NULL,
  home           VARCHAR(31)    NOT NULL,
  -- The student number, sealed; gone when it is over.
  number         VARBINARY(200) NULL,
  state          VARCHAR(16)    NOT NULL,
  -- Service of this day and later is told.
  since          DATE           NOT NULL,
  released       INT            NOT NULL DEFAULT 0,
  reason         VARCHAR(300)   NOT NULL DEFAULT '',
  -- Whether the university keeps what it was told, once consent was withdrawn.
  kept           BOOLEAN        NULL,
  consented_by   BIGINT         NOT NULL,
  consented_at   DATETIME(3)    NOT NULL,
  ended_at       DATETIME(3)    NULL,
  CONSTRAINT study_open UNIQUE (open_volunteer),
  KEY study_volunteer (volunteer_id, id)
);

-- At home: who says, in whichever tenant, to be a student of the roster.
CREATE TABLE IF NOT EXISTS student_claim (
  id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tenant        VARCHAR(31)    NOT NULL,
  study_id      BIGINT         NOT NULL,
  university_id BIGINT         NOT NULL,
  -- Of the student who may be meant, else of the university.
  path          VARCHAR(32)    NOT NULL,
  number        VARBINARY(200) NULL,
  name          VARBINARY(400) NULL,
  student_id    BIGINT         NULL,
  state         VARCHAR(16)    NOT NULL,
  reason        VARCHAR(300)   NOT NULL DEFAULT '',
  received_at   DATETIME(3)    NOT NULL,
  decided_at    DATETIME(3)    NULL,
  CONSTRAINT student_claim_study UNIQUE (tenant, study_id),
  KEY student_claim_path (path, state, id),
  KEY student_claim_student (student_id, state)
);

-- At home: what was told of students' service; a correction is told as it stands in the ledger.
CREATE TABLE IF NOT EXISTS student_service (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tenant       VARCHAR(31)  NOT NULL,
  entry_id     BIGINT       NOT NULL,
  claim_id     BIGINT       NOT NULL,
  student_id   BIGINT       NOT NULL,
  served_on    DATE         NOT NULL,
  minutes      INT          NOT NULL,
  community_id BIGINT       NOT NULL,
  community    VARCHAR(120) NOT NULL,
  -- The pairing of the university with that community, if there was one on the day.
  pairing_id   BIGINT       NULL,
  CONSTRAINT student_service_entry UNIQUE (tenant, entry_id),
  KEY student_service_student (student_id, served_on),
  KEY student_service_claim (claim_id)
);
