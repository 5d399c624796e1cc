-- Courses for volunteers: kept by a community, open to it or to its whole township.
CREATE TABLE IF NOT EXISTS course (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT        NOT NULL,
  -- How far it reaches: the path of the community, or of its township.
  path         VARCHAR(32)   NOT NULL,
  title        VARCHAR(100)  NOT NULL,
  content      VARCHAR(2000) NOT NULL,
  organizer    VARCHAR(100)  NOT NULL,
  -- What it trains for: codes with commas between; and for how many months, null for ever.
  topics       VARCHAR(400)  NOT NULL,
  valid_months SMALLINT      NULL,
  cancelled_on DATE          NULL,
  created_by   BIGINT        NOT NULL,
  created_at   DATETIME(3)   NOT NULL,
  KEY course_place (path, id),
  KEY course_community (community_id, id)
);

CREATE TABLE IF NOT EXISTS course_session (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT       NOT NULL,
  starts_at DATETIME(3)  NOT NULL,
  ends_at   DATETIME(3)  NOT NULL,
  place     VARCHAR(100) NOT NULL,
  trainer   VARCHAR(100) NOT NULL,
  KEY course_session_of (course_id, starts_at),
  KEY course_session_start (starts_at)
);

-- Who takes part in a course: enrolled themselves, or was put on the list.
CREATE TABLE IF NOT EXISTS course_participant (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id    BIGINT      NOT NULL,
  volunteer_id BIGINT      NOT NULL,
  noted_by     BIGINT      NOT NULL,
  noted_at     DATETIME(3) NOT NULL,
  CONSTRAINT course_participant_once UNIQUE (course_id, volunteer_id),
  KEY course_participant_of (volunteer_id, id)
);

CREATE TABLE IF NOT EXISTS course_attendance (
  course_session_id BIGINT      NOT NULL,
  volunteer_id      BIGINT      NOT NULL,
  noted_by          BIGINT      NOT NULL,
  noted_at          DATETIME(3) NOT NULL,
  PRIMARY KEY (course_session_id, volunteer_id),
  KEY course_attendance_of (volunteer_id)
);

-- Who is trained for what since when; part of the volunteer's record.
CREATE TABLE IF NOT EXISTS trained (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  volunteer_id BIGINT      NOT NULL,
  course_id    BIGINT      NOT NULL,
  topic        VARCHAR(32) NOT NULL,
  trained_on   DATE        NOT NULL,
  -- The last day on which it counts; null for ever.
  valid_until  DATE        NULL,
  noted_by     BIGINT      NOT NULL,
  noted_at     DATETIME(3) NOT NULL,
  CONSTRAINT trained_once UNIQUE (course_id, volunteer_id, topic),
  KEY trained_of (volunteer_id, topic, trained_on)
);
