-- What a desk noted, perhaps without network and sent later: one row for each record that was
-- accepted, under the key that the desk gave it, so that the same record sent twice counts once.
CREATE TABLE IF NOT EXISTS desk_record (
  record_key   CHAR(36)    NOT NULL PRIMARY KEY,
  session_id   BIGINT      NOT NULL,
  volunteer_id BIGINT      NOT NULL,
  -- SCAN, IN or OUT.
  move         VARCHAR(8)  NOT NULL,
  -- When it happened there, and when it came here.
  happened_at  DATETIME(3) NOT NULL,
  received_at  DATETIME(3) NOT NULL,
  outcome      VARCHAR(16) NOT NULL,
  noted_by     BIGINT      NOT NULL,
  KEY desk_record_session (session_id, received_at),
  KEY desk_record_person (volunteer_id)
);
