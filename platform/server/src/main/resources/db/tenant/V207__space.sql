-- Spaces (场地) opened free of charge to volunteer service (GD-9).
CREATE TABLE IF NOT EXISTS open_space (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id    BIGINT        NOT NULL,
  name            VARCHAR(50)   NOT NULL,
  kind            VARCHAR(16)   NOT NULL,
  owner_kind      VARCHAR(16)   NOT NULL,
  organization_id BIGINT        NULL,
  pairing_id      BIGINT        NULL,
  owner_name      VARCHAR(100)  NOT NULL,
  address         VARCHAR(200)  NOT NULL,
  capacity        INT           NOT NULL,
  equipment       VARCHAR(300)  NOT NULL,
  -- The school that a practice base is shared with; empty for any other space.
  school          VARCHAR(100)  NOT NULL,
  -- Whether somebody says yes before a booking holds.
  asks_first      BOOLEAN       NOT NULL,
  closed_on       DATE          NULL,
  closed_reason   VARCHAR(300)  NULL,
  registered_by   BIGINT        NOT NULL,
  registered_at   DATETIME(3)   NOT NULL,
  KEY open_space_community (community_id, closed_on, id),
  KEY open_space_kind (kind, closed_on, id)
);

-- When a space is free for volunteer service in every week; minutes from midnight.
CREATE TABLE IF NOT EXISTS open_space_hours (
  space_id    BIGINT   NOT NULL,
  weekday     TINYINT  NOT NULL,
  from_minute SMALLINT NOT NULL,
  to_minute   SMALLINT NOT NULL,
  PRIMARY KEY (space_id, weekday, from_minute)
);

-- Days that are not like their weekday: closed, or open at other hours.
CREATE TABLE IF NOT EXISTS open_space_day (
  space_id BIGINT       NOT NULL,
  day      DATE         NOT NULL,
  -- As people write them: 9:00-11:30，14:00-17:00; empty where it is closed all day.
  hours    VARCHAR(100) NOT NULL,
  reason   VARCHAR(100) NOT NULL,
  PRIMARY KEY (space_id, day)
);
