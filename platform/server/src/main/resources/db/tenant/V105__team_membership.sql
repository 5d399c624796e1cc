-- Who asked to join a team, was taken in, and until when. A row is one story from the asking to the
-- end; who comes back begins another one.
CREATE TABLE IF NOT EXISTS team_membership (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  team_id      BIGINT       NOT NULL,
  volunteer_id BIGINT       NOT NULL,
  state        VARCHAR(16)  NOT NULL,
  -- True while it is asked for or lasts, then null: one story at a time.
  is_open      BOOLEAN      NULL,
  asked_by     BIGINT       NOT NULL,
  asked_at     DATETIME(3)  NOT NULL,
  decided_by   BIGINT       NULL,
  decided_at   DATETIME(3)  NULL,
  from_on      DATE         NULL,
  -- The first day on which they no longer belong to it.
  until_on     DATE         NULL,
  ended_by     BIGINT       NULL,
  ended_at     DATETIME(3)  NULL,
  reason       VARCHAR(200) NULL,
  CONSTRAINT team_membership_once UNIQUE (team_id, volunteer_id, is_open),
  KEY team_membership_list (team_id, state, id),
  KEY team_membership_of (volunteer_id, id)
);

-- Who leads a team, and who led it before; one at a time.
CREATE TABLE IF NOT EXISTS team_leader (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  team_id      BIGINT      NOT NULL,
  volunteer_id BIGINT      NOT NULL,
  -- True while they lead, then null.
  is_current   BOOLEAN     NULL,
  from_on      DATE        NOT NULL,
  until_on     DATE        NULL,
  named_by     BIGINT      NOT NULL,
  ended_by     BIGINT      NULL,
  CONSTRAINT team_leader_one UNIQUE (team_id, is_current),
  KEY team_leader_of (volunteer_id, is_current)
);
