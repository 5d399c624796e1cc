-- What other schemas must still be told of this tenant's changes; gone once it was taken.
CREATE TABLE IF NOT EXISTS outbox_message (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message       CHAR(36)     NOT NULL,
  topic         VARCHAR(64)  NOT NULL,
  subject       VARCHAR(100) NOT NULL,
  payload       JSON         NOT NULL,
  sent_at       DATETIME(3)  NOT NULL,
  attempts      INT          NOT NULL DEFAULT 0,
  next_at       DATETIME(3)  NOT NULL,
  claimed_until DATETIME(3)  NULL,
  failure       VARCHAR(500) NOT NULL DEFAULT '',
  CONSTRAINT outbox_message_message UNIQUE (message),
  KEY outbox_message_next (next_at, id),
  KEY outbox_message_subject (topic, subject, id),
  KEY outbox_message_attempts (attempts)
);
