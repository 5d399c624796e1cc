-- Rounds of commendation (嘉许): criteria, who is nominated and why, what a second person decided.
CREATE TABLE IF NOT EXISTS commendation_round (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title        VARCHAR(60)  NOT NULL,
  -- The part of the tenant that it is about, and its name when the round was opened.
  path         VARCHAR(64)  NOT NULL,
  place        VARCHAR(60)  NOT NULL,
  from_on      DATE         NOT NULL,
  until_on     DATE         NOT NULL,
  categories   VARCHAR(40)  NOT NULL,
  -- Minutes in the period from which on records propose a volunteer, and a team or project.
  own_minutes  INT          NOT NULL,
  all_minutes  INT          NOT NULL,
  criteria     VARCHAR(500) NOT NULL,
  opened_by    BIGINT       NOT NULL,
  opened_at    DATETIME(3)  NOT NULL,
  published_by BIGINT       NULL,
  published_at DATETIME(3)  NULL,
  KEY commendation_round_place (path, id),
  KEY commendation_round_published (published_at, id)
);

CREATE TABLE IF NOT EXISTS commendation_nominee (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  round_id     BIGINT       NOT NULL,
  category     VARCHAR(16)  NOT NULL,
  subject_id   BIGINT       NOT NULL,
  -- In the period, when it was nominated.
  minutes      BIGINT       NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  -- Whether the records proposed it; else somebody did, with a reason.
  by_records   BOOLEAN      NOT NULL,
  state        VARCHAR(16)  NOT NULL,
  nominated_by BIGINT       NOT NULL,
  nominated_at DATETIME(3)  NOT NULL,
  decided_by   BIGINT       NULL,
  decided_at   DATETIME(3)  NULL,
  answer       VARCHAR(300) NULL,
  -- The full name, once the person agreed that it is published; else it is masked.
  shown_name   VARCHAR(100) NULL,
  CONSTRAINT commendation_nominee_once UNIQUE (round_id, category, subject_id),
  KEY commendation_nominee_list (round_id, state, category, minutes),
  KEY commendation_nominee_of (category, subject_id, state)
);
