-- What a volunteer says is wrong with their record, and what is answered. The old entry stays.
CREATE TABLE IF NOT EXISTS appeal (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  volunteer_id BIGINT       NOT NULL,
  -- Where it was served, or should have been recorded.
  community_id BIGINT       NOT NULL,
  -- TIMES, NOT_SERVED or MISSING.
  wrong        VARCHAR(16)  NOT NULL,
  -- The entry that is wrong; null if one is missing.
  entry_id     BIGINT       NULL,
  session_id   BIGINT       NOT NULL,
  -- The times that the volunteer says are right.
  started_at   DATETIME(3)  NULL,
  ended_at     DATETIME(3)  NULL,
  reason       VARCHAR(500) NOT NULL,
  state        VARCHAR(16)  NOT NULL,
  -- 1: who keeps the community answers; 2: the level above.
  level        SMALLINT     NOT NULL,
  -- Until when it is to be answered; null when nobody has to.
  due_on       DATE         NULL,
  -- Until when a refusal may be appealed against.
  until_on     DATE         NULL,
  made_by      BIGINT       NOT NULL,
  made_at      DATETIME(3)  NOT NULL,
  -- Who answered at the first level: never again at the second.
  answered_by  BIGINT       NULL,
  answer       VARCHAR(300) NOT NULL DEFAULT '',
  -- What waits for a second person, and the entry that stands now.
  proposal_id  BIGINT       NULL,
  result_id    BIGINT       NULL,
  KEY appeal_person (volunteer_id, id),
  KEY appeal_place (community_id, state, due_on),
  KEY appeal_due (state, due_on),
  KEY appeal_entry (entry_id),
  KEY appeal_proposal (proposal_id)
);

-- All that happened to it: rows are added and never changed.
CREATE TABLE IF NOT EXISTS appeal_event (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  appeal_id BIGINT       NOT NULL,
  what      VARCHAR(16)  NOT NULL,
  words     VARCHAR(500) NOT NULL,
  done_by   BIGINT       NOT NULL,
  done_at   DATETIME(3)  NOT NULL,
  KEY appeal_event_of (appeal_id, id)
);
