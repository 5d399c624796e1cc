-- What volunteers are asked to do, and when. A draft is seen by those who keep it only.
CREATE TABLE IF NOT EXISTS activity (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id   BIGINT        NOT NULL,
  project_id     BIGINT        NULL,
  team_id        BIGINT        NULL,
  name           VARCHAR(100)  NOT NULL,
  service_type   VARCHAR(32)   NOT NULL,
  description    VARCHAR(2000) NOT NULL,
  risks          VARCHAR(1000) NOT NULL,
  minimum_age    SMALLINT      NOT NULL,
  -- Codes with commas between.
  skills         VARCHAR(400)  NOT NULL,
  -- The account of the person in charge, and what people call there.
  charge_account BIGINT        NOT NULL,
  contact        VARCHAR(100)  NOT NULL,
  state          VARCHAR(16)   NOT NULL,
  cancel_reason  VARCHAR(200)  NULL,
  created_at     DATETIME(3)   NOT NULL,
  published_at   DATETIME(3)   NULL,
  KEY activity_community (community_id, state),
  KEY activity_project (project_id),
  KEY activity_team (team_id)
);

CREATE TABLE IF NOT EXISTS activity_session (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  activity_id   BIGINT       NOT NULL,
  place         VARCHAR(100) NOT NULL,
  meeting_point VARCHAR(100) NOT NULL,
  starts_at     DATETIME(3)  NOT NULL,
  ends_at       DATETIME(3)  NOT NULL,
  capacity      INT          NOT NULL,
  -- Places that are confirmed or offered, people who wait, and the last number given in the queue:
  -- changed under the lock of this row only.
  taken         INT          NOT NULL DEFAULT 0,
  waiting       INT          NOT NULL DEFAULT 0,
  last_queue    BIGINT       NOT NULL DEFAULT 0,
  state         VARCHAR(16)  NOT NULL,
  cancel_reason VARCHAR(200) NULL,
  KEY activity_session_of (activity_id, starts_at),
  KEY activity_session_start (starts_at)
);
