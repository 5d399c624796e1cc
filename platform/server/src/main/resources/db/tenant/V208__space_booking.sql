-- Who has a space when. Rows are added under the lock of the space's row, so that none clash.
CREATE TABLE IF NOT EXISTS open_space_booking (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  space_id     BIGINT       NOT NULL,
  team_id      BIGINT       NOT NULL,
  -- One of the team's own sessions, if it is for one.
  session_id   BIGINT       NULL,
  purpose      VARCHAR(100) NOT NULL,
  people       INT          NOT NULL,
  day          DATE         NOT NULL,
  from_minute  SMALLINT     NOT NULL,
  to_minute    SMALLINT     NOT NULL,
  state        VARCHAR(16)  NOT NULL,
  asked_by     BIGINT       NOT NULL,
  asked_at     DATETIME(3)  NOT NULL,
  decided_by   BIGINT       NULL,
  decided_at   DATETIME(3)  NULL,
  reason       VARCHAR(300) NULL,
  -- Whether the team came; null until somebody says so.
  used         BOOLEAN      NULL,
  used_by      BIGINT       NULL,
  used_at      DATETIME(3)  NULL,
  KEY open_space_booking_day (space_id, day, from_minute),
  KEY open_space_booking_team (team_id, day, id),
  KEY open_space_booking_state (state, day, id)
);
