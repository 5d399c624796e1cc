-- Where an account wants its notices by e-mail, and which kinds. The address is sealed; mails go to
-- it only after its owner opened the link that was sent there.
CREATE TABLE IF NOT EXISTS notice_choice (
  account_id   BIGINT         NOT NULL PRIMARY KEY,
  email        VARBINARY(600) NULL,
  asked_at     DATETIME(3)    NULL,
  confirmed_at DATETIME(3)    NULL,
  -- Kinds with commas between; null as the platform suggests.
  mailed_kinds VARCHAR(600)   NULL
);
