-- The audit log (LAW-8). The running server's user may add and read, nothing else.
CREATE TABLE IF NOT EXISTS audit_entry (
  id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  done_at DATETIME(3)  NOT NULL,
  account BIGINT       NOT NULL,
  roles   VARCHAR(200) NOT NULL,
  address VARCHAR(45)  NOT NULL,
  request VARCHAR(64)  NOT NULL,
  action  VARCHAR(64)  NOT NULL,
  refused BOOLEAN      NOT NULL,
  kind    VARCHAR(64)  NOT NULL,
  object  VARCHAR(64)  NOT NULL,
  details JSON         NOT NULL,
  KEY audit_entry_time (done_at, id),
  KEY audit_entry_account (account, done_at, id),
  KEY audit_entry_action (action, done_at, id),
  KEY audit_entry_object (kind, object, done_at, id)
);
