-- The ledger of service hours: rows are added and never changed. A correction is a row that reverses
-- another, and a row that stands for it. What is true of a person is the sum of their rows.
CREATE TABLE IF NOT EXISTS ledger_entry (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- The key of whoever posted it: the same posting sent twice is one row.
  entry_key    CHAR(36)     NOT NULL,
  volunteer_id BIGINT       NOT NULL,
  -- Where it was served, as it was when the row was posted.
  session_id   BIGINT       NOT NULL,
  community_id BIGINT       NOT NULL,
  team_id      BIGINT       NULL,
  project_id   BIGINT       NULL,
  -- The day in Shanghai on which the service began; a correction keeps it.
  served_on    DATE         NOT NULL,
  started_at   DATETIME(3)  NOT NULL,
  ended_at     DATETIME(3)  NOT NULL,
  -- Credited; below zero in a reversal.
  minutes      INT          NOT NULL,
  evidence     VARCHAR(16)  NOT NULL,
  -- The row that this one takes back; a row is taken back once.
  reverses_id  BIGINT       NULL,
  -- The row that this one stands for.
  corrects_id  BIGINT       NULL,
  reason       VARCHAR(300) NOT NULL,
  posted_by    BIGINT       NOT NULL,
  -- The second person, where one was needed.
  confirmed_by BIGINT       NULL,
  posted_at    DATETIME(3)  NOT NULL,
  CONSTRAINT ledger_entry_key UNIQUE (entry_key),
  CONSTRAINT ledger_entry_reversed UNIQUE (reverses_id),
  KEY ledger_entry_person (volunteer_id, started_at),
  KEY ledger_entry_day (volunteer_id, served_on),
  KEY ledger_entry_session (session_id, id),
  KEY ledger_entry_place (community_id, served_on, id)
);

-- Entries that the totals don't hold yet. Every posting adds its row in its own transaction.
CREATE TABLE IF NOT EXISTS unfolded_entry (
  entry_id BIGINT NOT NULL PRIMARY KEY
);

-- Sums of the entries that were folded, by year of service.
CREATE TABLE IF NOT EXISTS hours_total (
  dimension  VARCHAR(16) NOT NULL,
  subject_id BIGINT      NOT NULL,
  -- The volunteer, where the sum is one person's in a community; else 0.
  part_id    BIGINT      NOT NULL,
  year       SMALLINT    NOT NULL,
  minutes    BIGINT      NOT NULL,
  -- How many entries stand, those taken back left out.
  services   BIGINT      NOT NULL,
  PRIMARY KEY (dimension, subject_id, year, part_id)
);

-- Hours that wait for a second person.
CREATE TABLE IF NOT EXISTS hours_proposal (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entry_key    CHAR(36)     NOT NULL,
  volunteer_id BIGINT       NOT NULL,
  session_id   BIGINT       NOT NULL,
  community_id BIGINT       NOT NULL,
  team_id      BIGINT       NULL,
  project_id   BIGINT       NULL,
  started_at   DATETIME(3)  NOT NULL,
  ended_at     DATETIME(3)  NOT NULL,
  evidence     VARCHAR(16)  NOT NULL,
  -- Why it waits: LATE, OVER_CAP or MORE (a correction upwards).
  cause        VARCHAR(16)  NOT NULL,
  corrects_id  BIGINT       NULL,
  reason       VARCHAR(300) NOT NULL,
  proposed_by  BIGINT       NOT NULL,
  proposed_at  DATETIME(3)  NOT NULL,
  state        VARCHAR(16)  NOT NULL,
  decided_by   BIGINT       NULL,
  decided_at   DATETIME(3)  NULL,
  answer       VARCHAR(300) NOT NULL DEFAULT '',
  CONSTRAINT hours_proposal_key UNIQUE (entry_key),
  KEY hours_proposal_waiting (state, community_id, id),
  KEY hours_proposal_person (volunteer_id, state, started_at),
  KEY hours_proposal_session (session_id)
);

-- The tenant's own rule from a day on; without a row the platform's own holds.
CREATE TABLE IF NOT EXISTS hours_rule (
  from_on       DATE        NOT NULL PRIMARY KEY,
  -- Minutes are rounded down to a multiple of it.
  round_to      INT         NOT NULL,
  -- How many minutes a person and day are posted without a second person.
  day_cap       INT         NOT NULL,
  -- Who may be the second person: KEEPER or STAFF.
  confirmer     VARCHAR(16) NOT NULL,
  set_by        BIGINT      NOT NULL,
  set_at        DATETIME(3) NOT NULL
);
