-- Volunteers, teams and posters who may do something no more for a while, decided in a case of
-- false records (LAW-5). It ends by itself; rows are never changed but for being lifted once.
CREATE TABLE IF NOT EXISTS suspension (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id      BIGINT       NOT NULL,
  -- VOLUNTEER, TEAM or POSTER, and the id of the volunteer, the team or the account.
  kind         VARCHAR(16)  NOT NULL,
  subject_id   BIGINT       NOT NULL,
  -- The first and the last day.
  from_on      DATE         NOT NULL,
  until_on     DATE         NOT NULL,
  reason       VARCHAR(300) NOT NULL,
  -- What whoever decided answers for: the level above lifts it.
  decided_over VARCHAR(64)  NOT NULL,
  decided_by   BIGINT       NOT NULL,
  decided_at   DATETIME(3)  NOT NULL,
  lifted_by    BIGINT       NULL,
  lifted_at    DATETIME(3)  NULL,
  lifted_why   VARCHAR(300) NOT NULL DEFAULT '',
  KEY suspension_subject (kind, subject_id, until_on),
  KEY suspension_case (case_id, id)
);
