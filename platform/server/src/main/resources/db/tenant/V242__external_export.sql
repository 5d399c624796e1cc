-- What was taken out to be entered there.
CREATE TABLE IF NOT EXISTS external_export (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  system_id  BIGINT       NOT NULL,
  -- The parts of the tenant whose volunteers it is about, with spaces between; the first is its place.
  scope      VARCHAR(700) NOT NULL,
  from_on    DATE         NOT NULL,
  until_on   DATE         NOT NULL,
  -- WRITING, WRITTEN, ENTERED or WITHDRAWN.
  state      VARCHAR(16)  NOT NULL,
  entries    INT          NOT NULL DEFAULT 0,
  minutes    BIGINT       NOT NULL DEFAULT 0,
  -- Entries left out, as there are records of theirs on the same days that we didn't bring.
  left_out   INT          NOT NULL DEFAULT 0,
  job_id     BIGINT       NULL,
  asked_by   BIGINT       NOT NULL,
  asked_at   DATETIME(3)  NOT NULL,
  settled_by BIGINT       NULL,
  settled_at DATETIME(3)  NULL,
  reason     VARCHAR(300) NOT NULL DEFAULT '',
  KEY external_export_system (system_id, id)
);

-- An entry is on its way to a system, or known there, once.
CREATE TABLE IF NOT EXISTS external_exported (
  system_id BIGINT NOT NULL,
  entry_id  BIGINT NOT NULL,
  export_id BIGINT NOT NULL,
  minutes   INT    NOT NULL,
  PRIMARY KEY (system_id, entry_id),
  KEY external_exported_by (export_id, entry_id)
);
