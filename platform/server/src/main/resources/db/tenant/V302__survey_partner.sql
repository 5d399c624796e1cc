-- The codes of surveys that stand at the desks of paired units, one for each: they are handed to
-- nobody else. Which answer a code gave is kept nowhere.
CREATE TABLE IF NOT EXISTS survey_partner (
  survey_id  BIGINT   NOT NULL,
  pairing_id BIGINT   NOT NULL,
  code       CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (survey_id, pairing_id),
  CONSTRAINT survey_partner_code UNIQUE (code),
  KEY survey_partner_pairing (pairing_id)
);
