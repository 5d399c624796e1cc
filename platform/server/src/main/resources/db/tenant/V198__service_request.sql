-- What people of a community asked for (点单) and how far it is. Who asked, where they live and how to
-- reach them stand in a table of their own, sealed.
CREATE TABLE IF NOT EXISTS service_request (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT       NOT NULL,
  station_id   BIGINT       NULL,
  source       VARCHAR(16)  NOT NULL,
  kind         VARCHAR(32)  NOT NULL,
  urgency      VARCHAR(16)  NOT NULL,
  wanted_on    DATE         NULL,
  wanted_part  VARCHAR(16)  NOT NULL,
  what         VARCHAR(500) NOT NULL,
  beneficiary  VARCHAR(16)  NOT NULL,
  -- The hash of the code by which whoever asked follows it.
  code_hash    BINARY(32)   NOT NULL,
  state        VARCHAR(16)  NOT NULL,
  -- At whose desk it lies: it goes up when nobody does anything about it.
  desk         VARCHAR(16)  NOT NULL,
  -- When the next step is late; null where nothing is waited for.
  due_at       DATETIME(3)  NULL,
  team_id      BIGINT       NULL,
  session_id   BIGINT       NULL,
  same_as  BIGINT       NULL,
  end_reason   VARCHAR(300) NULL,
  asked_by     BIGINT       NOT NULL,
  asked_at     DATETIME(3)  NOT NULL,
  -- When a team accepted it for the first time.
  answered_at  DATETIME(3)  NULL,
  done_at      DATETIME(3)  NULL,
  ended_at     DATETIME(3)  NULL,
  stars        TINYINT      NULL,
  -- True while someone must look into a bad rating, then null.
  follow_up    BOOLEAN      NULL,
  CONSTRAINT service_request_code UNIQUE (code_hash),
  KEY service_request_of (community_id, state, id),
  KEY service_request_asked (community_id, asked_at),
  KEY service_request_due (state, due_at),
  KEY service_request_team (team_id, state, id),
  KEY service_request_follow (follow_up, id)
);

-- Sealed, until it is erased some time after the end. The indexes find the same phone and the same
-- place again without opening anything.
CREATE TABLE IF NOT EXISTS service_request_contact (
  request_id  BIGINT         NOT NULL PRIMARY KEY,
  name        VARBINARY(400) NOT NULL,
  phone       VARBINARY(200) NOT NULL,
  place       VARBINARY(900) NOT NULL,
  beneficiary VARBINARY(400) NOT NULL,
  phone_index BINARY(32)     NOT NULL,
  place_index BINARY(32)     NULL,
  KEY service_request_contact_phone (phone_index, request_id),
  KEY service_request_contact_place (place_index, request_id)
);

-- To which teams it was sent, in which order, and what each said (派单, 接单). One at a time has it.
CREATE TABLE IF NOT EXISTS service_dispatch (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id    BIGINT       NOT NULL,
  team_id       BIGINT       NOT NULL,
  place_in_line INT          NOT NULL,
  state         VARCHAR(16)  NOT NULL,
  -- True while the team is asked or has accepted, then null.
  is_live       BOOLEAN      NULL,
  by_rule       BOOLEAN      NOT NULL,
  sent_by       BIGINT       NOT NULL,
  sent_at       DATETIME(3)  NOT NULL,
  offered_at    DATETIME(3)  NULL,
  due_at        DATETIME(3)  NULL,
  answered_by   BIGINT       NULL,
  answered_at   DATETIME(3)  NULL,
  reason        VARCHAR(300) NULL,
  CONSTRAINT service_dispatch_one UNIQUE (request_id, is_live),
  CONSTRAINT service_dispatch_line UNIQUE (request_id, place_in_line),
  KEY service_dispatch_team (team_id, state, request_id)
);

-- What happened to it: added to and never changed.
CREATE TABLE IF NOT EXISTS service_request_event (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id BIGINT       NOT NULL,
  step       VARCHAR(16)  NOT NULL,
  team_id    BIGINT       NULL,
  reason     VARCHAR(300) NOT NULL,
  account    BIGINT       NOT NULL,
  done_at    DATETIME(3)  NOT NULL,
  KEY service_request_event_of (request_id, id)
);

-- What the person served said (评单): said once and never changed.
CREATE TABLE IF NOT EXISTS service_rating (
  request_id BIGINT       NOT NULL PRIMARY KEY,
  stars      TINYINT      NOT NULL,
  words      VARCHAR(500) NOT NULL,
  way        VARCHAR(16)  NOT NULL,
  account    BIGINT       NOT NULL,
  rated_at   DATETIME(3)  NOT NULL
);

-- A bad rating that someone must look into, and what came of it.
CREATE TABLE IF NOT EXISTS service_follow_up (
  request_id BIGINT       NOT NULL PRIMARY KEY,
  opened_at  DATETIME(3)  NOT NULL,
  closed_at  DATETIME(3)  NULL,
  closed_by  BIGINT       NULL,
  words      VARCHAR(500) NULL
);
