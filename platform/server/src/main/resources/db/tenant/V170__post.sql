-- Posts (岗位) that volunteers take up (认领): of a pairing by post, or of a community alone.
CREATE TABLE IF NOT EXISTS post (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT        NOT NULL,
  -- Null for a post that the community offers without a partner.
  pairing_id   BIGINT        NULL,
  name         VARCHAR(50)   NOT NULL,
  task         VARCHAR(500)  NOT NULL,
  places       INT           NOT NULL,
  from_on      DATE          NOT NULL,
  -- The last day; null for one without an end.
  until_on     DATE          NULL,
  minimum_age  INT           NOT NULL,
  skills       VARCHAR(300)  NOT NULL,
  ended_on     DATE          NULL,
  ended_reason VARCHAR(300)  NULL,
  offered_by   BIGINT        NOT NULL,
  offered_at   DATETIME(3)   NOT NULL,
  KEY post_community (community_id, ended_on, id),
  KEY post_pairing (pairing_id, id),
  KEY post_open (ended_on, until_on, id)
);

-- Who asked for a post, held it, and until when. A row is one story from the asking to the end.
CREATE TABLE IF NOT EXISTS post_taking (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  post_id      BIGINT       NOT NULL,
  volunteer_id BIGINT       NOT NULL,
  state        VARCHAR(16)  NOT NULL,
  -- True while it is asked for or held without an end, then null: one story at a time.
  is_open      BOOLEAN      NULL,
  asked_by     BIGINT       NOT NULL,
  asked_at     DATETIME(3)  NOT NULL,
  decided_by   BIGINT       NULL,
  decided_at   DATETIME(3)  NULL,
  from_on      DATE         NULL,
  -- The first day on which they no longer hold it; who gives it up says it before.
  until_on     DATE         NULL,
  ended_by     BIGINT       NULL,
  ended_at     DATETIME(3)  NULL,
  reason       VARCHAR(300) NULL,
  CONSTRAINT post_taking_once UNIQUE (post_id, volunteer_id, is_open),
  KEY post_taking_list (post_id, state, until_on),
  KEY post_taking_of (volunteer_id, id)
);
