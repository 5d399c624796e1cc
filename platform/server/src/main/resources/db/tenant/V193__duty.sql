-- Posts at a station (值班岗位) that shifts are made for.
CREATE TABLE IF NOT EXISTS duty_post (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id  BIGINT       NOT NULL,
  -- The activity whose sessions its shifts are; null for the committee's own staff, whose duty is no
  -- volunteer service and has no sessions.
  activity_id BIGINT       NULL,
  name        VARCHAR(50)  NOT NULL,
  task        VARCHAR(500) NOT NULL,
  people      INT          NOT NULL,
  minimum_age INT          NOT NULL,
  skills      VARCHAR(300) NOT NULL,
  risks       VARCHAR(500) NOT NULL,
  contact     VARCHAR(100) NOT NULL,
  ended_on    DATE         NULL,
  made_by     BIGINT       NOT NULL,
  made_at     DATETIME(3)  NOT NULL,
  KEY duty_post_station (station_id, ended_on, id)
);

-- When a post is served: on a weekday of each week, or, from and until the same day, once.
CREATE TABLE IF NOT EXISTS duty_pattern (
  id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  post_id        BIGINT         NOT NULL,
  weekday        INT            NOT NULL,
  -- HH:mm.
  from_time      VARCHAR(5)     NOT NULL,
  to_time        VARCHAR(5)     NOT NULL,
  from_on        DATE           NOT NULL,
  -- The last day; null for one without an end.
  until_on       DATE           NULL,
  skips_holidays BOOLEAN        NOT NULL,
  -- Who of the committee's own people, sealed; empty for volunteers.
  staff          VARBINARY(400) NOT NULL,
  set_by         BIGINT         NOT NULL,
  set_at         DATETIME(3)    NOT NULL,
  KEY duty_pattern_post (post_id, weekday)
);

-- Shifts (班次), made from the patterns once for each day.
CREATE TABLE IF NOT EXISTS duty_shift (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  post_id      BIGINT      NOT NULL,
  pattern_id   BIGINT      NOT NULL,
  day          DATE        NOT NULL,
  starts_at    DATETIME(3) NOT NULL,
  ends_at      DATETIME(3) NOT NULL,
  session_id   BIGINT      NULL,
  called_off_at DATETIME(3) NULL,
  CONSTRAINT duty_shift_once UNIQUE (pattern_id, day),
  CONSTRAINT duty_shift_session UNIQUE (session_id),
  KEY duty_shift_post (post_id, starts_at),
  KEY duty_shift_start (starts_at)
);

-- Who couldn't come and said so before the beginning; only added to.
CREATE TABLE IF NOT EXISTS duty_leave (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  shift_id     BIGINT       NOT NULL,
  volunteer_id BIGINT       NOT NULL,
  reason       VARCHAR(300) NOT NULL,
  asked_by     BIGINT       NOT NULL,
  asked_at     DATETIME(3)  NOT NULL,
  KEY duty_leave_shift (shift_id, id),
  KEY duty_leave_of (volunteer_id, id)
);

-- To whom a shift without enough people was offered: OFFERED, TAKEN, DECLINED.
CREATE TABLE IF NOT EXISTS duty_offer (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  shift_id     BIGINT      NOT NULL,
  volunteer_id BIGINT      NOT NULL,
  state        VARCHAR(16) NOT NULL,
  offered_by   BIGINT      NOT NULL,
  offered_at   DATETIME(3) NOT NULL,
  answered_at  DATETIME(3) NULL,
  CONSTRAINT duty_offer_once UNIQUE (shift_id, volunteer_id),
  KEY duty_offer_of (volunteer_id, state)
);

-- The tenant's choice: how long before a shift people are told, how far ahead shifts are made.
CREATE TABLE IF NOT EXISTS duty_rule (
  id           INT         NOT NULL PRIMARY KEY,
  notice_hours INT         NOT NULL,
  weeks_ahead  INT         NOT NULL,
  set_by       BIGINT      NOT NULL,
  set_at       DATETIME(3) NOT NULL
);
