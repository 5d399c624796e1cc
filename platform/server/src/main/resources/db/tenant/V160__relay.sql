-- Relays (接力): who does a project of a community in which week, handed on from one to the next.
CREATE TABLE IF NOT EXISTS relay (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  project_id  BIGINT       NOT NULL,
  name        VARCHAR(100) NOT NULL,
  -- Its first Monday and its last Sunday.
  from_on     DATE         NOT NULL,
  until_on    DATE         NOT NULL,
  -- So many weeks in a row are one party's.
  block_weeks INT          NOT NULL,
  -- Whether weeks of holidays wait for somebody else or pause.
  in_holidays VARCHAR(16)  NOT NULL,
  state       VARCHAR(16)  NOT NULL,
  end_reason  VARCHAR(300) NULL,
  -- How often it has been told to partners with a desk outside of the tenant, and what was told.
  told        INT          NOT NULL DEFAULT 0,
  told_digest VARCHAR(64)  NOT NULL DEFAULT '',
  made_by     BIGINT       NOT NULL,
  made_at     DATETIME(3)  NOT NULL,
  KEY relay_project (project_id, state),
  KEY relay_state (state, id)
);

-- One week of a relay. Whether somebody comes is more than its state: a holder may have holidays,
-- a pairing may have ended, a team may be gone.
CREATE TABLE IF NOT EXISTS relay_turn (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  relay_id   BIGINT       NOT NULL,
  -- The Monday.
  week_on    DATE         NOT NULL,
  state      VARCHAR(16)  NOT NULL,
  team_id    BIGINT       NULL,
  pairing_id BIGINT       NULL,
  -- Which college or team of a partner comes.
  named      VARCHAR(50)  NOT NULL DEFAULT '',
  -- The holiday that the week lies in for its holder; empty for none.
  holiday    VARCHAR(50)  NOT NULL DEFAULT '',
  -- Whether somebody said that they come, the holiday notwithstanding.
  sure       BOOLEAN      NOT NULL DEFAULT FALSE,
  -- Why nobody holds it.
  reason     VARCHAR(400) NOT NULL DEFAULT '',
  version    INT          NOT NULL DEFAULT 1,
  -- Whether those who keep the community were told that nobody comes.
  told       BOOLEAN      NOT NULL DEFAULT FALSE,
  CONSTRAINT relay_turn_once UNIQUE (relay_id, week_on),
  KEY relay_turn_week (week_on, relay_id),
  KEY relay_turn_team (team_id, week_on),
  KEY relay_turn_pairing (pairing_id, week_on)
);

-- What the holder of a week leaves to the next one, and that it was read.
CREATE TABLE IF NOT EXISTS relay_handover (
  turn_id    BIGINT        NOT NULL PRIMARY KEY,
  note       VARCHAR(1000) NOT NULL,
  written_by BIGINT        NOT NULL,
  written_at DATETIME(3)   NOT NULL,
  seen_by    BIGINT        NULL,
  seen_at    DATETIME(3)   NULL
);

-- So many weeks before it comes a week without anybody is seen; one row.
CREATE TABLE IF NOT EXISTS relay_setting (
  id          INT NOT NULL PRIMARY KEY,
  weeks_ahead INT NOT NULL
);
