-- The written consent of somebody without an account, for whom the staff asked for a transfer.
CREATE TABLE IF NOT EXISTS transfer_consent (
  transfer_id BIGINT          NOT NULL PRIMARY KEY,
  -- The day on which it was given.
  given_on    DATE            NOT NULL,
  -- Who gave it and where the paper is, sealed; null once the person was deleted.
  words       VARBINARY(2000) NULL
);
