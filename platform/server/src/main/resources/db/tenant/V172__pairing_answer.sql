-- Who gave the answer of a partner without a desk, when and how, as the tenant's people recorded it.
CREATE TABLE IF NOT EXISTS pairing_answer (
  pairing_id  BIGINT         NOT NULL PRIMARY KEY,
  state       VARCHAR(16)    NOT NULL,
  given_by    VARBINARY(400) NOT NULL,
  given_on    DATE           NOT NULL,
  way         VARCHAR(16)    NOT NULL,
  recorded_by BIGINT         NOT NULL,
  recorded_at DATETIME(3)    NOT NULL
);

-- What was changed of the terms afterwards, and why: added to and never changed.
CREATE TABLE IF NOT EXISTS pairing_amendment (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  pairing_id     BIGINT       NOT NULL,
  side           VARCHAR(16)  NOT NULL,
  duty_before    VARCHAR(200) NOT NULL,
  duty           VARCHAR(200) NOT NULL,
  purpose_before VARCHAR(500) NOT NULL,
  purpose        VARCHAR(500) NOT NULL,
  until_before   DATE         NULL,
  until_on       DATE         NULL,
  reason         VARCHAR(300) NOT NULL,
  account        BIGINT       NOT NULL,
  done_at        DATETIME(3)  NOT NULL,
  KEY pairing_amendment_of (pairing_id, id)
);

-- Of which last day it was told that it is near.
CREATE TABLE IF NOT EXISTS pairing_told (
  pairing_id BIGINT NOT NULL,
  until_on   DATE   NOT NULL,
  PRIMARY KEY (pairing_id, until_on)
);
