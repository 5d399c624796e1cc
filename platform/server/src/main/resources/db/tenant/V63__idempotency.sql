-- Answers given to requests with a key, so that a retry gets the same one. Kept for 30 days.
CREATE TABLE IF NOT EXISTS answered_request (
  account     BIGINT       NOT NULL,
  route       VARCHAR(200) NOT NULL,
  request_key VARCHAR(100) NOT NULL,
  body_hash   CHAR(64)     NOT NULL,
  status      INT          NOT NULL DEFAULT 0,
  location    VARCHAR(500) NOT NULL DEFAULT '',
  body        MEDIUMTEXT   NULL,
  created_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (account, route, request_key),
  KEY answered_request_created (created_at)
);
