-- Codes, each for one answer. Whether one was used is kept, not when, nor by which answer: nobody
-- can find out who said what.
CREATE TABLE IF NOT EXISTS survey_invitation (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  survey_id BIGINT      NOT NULL,
  code      CHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  used      BOOLEAN     NOT NULL DEFAULT FALSE,
  issued_by BIGINT      NOT NULL,
  issued_at DATETIME(3) NOT NULL,
  CONSTRAINT survey_invitation_code UNIQUE (code),
  KEY survey_invitation_of (survey_id, used, id)
);
