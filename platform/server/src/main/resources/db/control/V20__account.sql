-- Logins are kept in lower case; names are what people are called, not who they are.
CREATE TABLE IF NOT EXISTS account (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  login VARCHAR(64) NOT NULL,
  name VARCHAR(64) NOT NULL,
  password_hash VARCHAR(255) NULL,
  must_change BOOLEAN NOT NULL DEFAULT FALSE,
  created_at DATETIME(3) NOT NULL,
  password_at DATETIME(3) NULL,
  disabled_at DATETIME(3) NULL,
  UNIQUE KEY account_login (login)
);

-- What an account is somewhere: in a tenant, in an institution, or on the platform itself.
CREATE TABLE IF NOT EXISTS membership (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  subject_kind VARCHAR(16) NOT NULL,
  subject VARCHAR(31) NOT NULL,
  role VARCHAR(32) NOT NULL,
  state VARCHAR(16) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  UNIQUE KEY membership_once (account_id, subject_kind, subject, role),
  KEY membership_subject (subject_kind, subject, role, state),
  CONSTRAINT membership_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE IF NOT EXISTS membership_scope (
  membership_id BIGINT NOT NULL,
  prefix VARCHAR(32) NOT NULL,
  PRIMARY KEY (membership_id, prefix),
  CONSTRAINT membership_scope_of FOREIGN KEY (membership_id) REFERENCES membership (id)
);

-- A refresh token is the handle and a secret: the handle says which session, so that a secret
-- that was good once and is no more can end it.
CREATE TABLE IF NOT EXISTS session (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  audience VARCHAR(31) NOT NULL,
  handle VARCHAR(32) NOT NULL,
  refresh_hash BINARY(32) NOT NULL,
  previous_hash BINARY(32) NULL,
  rotated_at DATETIME(3) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  seen_at DATETIME(3) NOT NULL,
  address VARCHAR(45) NOT NULL,
  agent VARCHAR(255) NOT NULL,
  ended_at DATETIME(3) NULL,
  ended_by VARCHAR(16) NULL,
  UNIQUE KEY session_handle (handle),
  KEY session_account (account_id, ended_at),
  KEY session_seen (seen_at),
  CONSTRAINT session_of FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE IF NOT EXISTS one_time_link (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code_hash BINARY(32) NOT NULL,
  purpose VARCHAR(16) NOT NULL,
  account_id BIGINT NOT NULL,
  subject VARCHAR(31) NOT NULL,
  issued_by BIGINT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  used_at DATETIME(3) NULL,
  UNIQUE KEY one_time_link_code (code_hash),
  KEY one_time_link_account (account_id, purpose),
  CONSTRAINT one_time_link_of FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Failed attempts by login name and by address. A login name is kept as a hash, and counted
-- whether or not there is such an account: a lock says nothing about who exists.
CREATE TABLE IF NOT EXISTS failed_attempt (
  kind VARCHAR(8) NOT NULL,
  subject VARCHAR(64) NOT NULL,
  failures INT NOT NULL,
  last_at DATETIME(3) NOT NULL,
  locked_until DATETIME(3) NULL,
  PRIMARY KEY (kind, subject),
  KEY failed_attempt_last (last_at)
);
