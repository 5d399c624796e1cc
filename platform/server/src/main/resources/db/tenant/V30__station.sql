-- Stations and points. What may change with time stands in station_period; here is what a station
-- is as long as it exists, and what is only known of today: whom to call, and a photo.
CREATE TABLE IF NOT EXISTS station (
  id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id  BIGINT         NOT NULL,
  kind          VARCHAR(8)     NOT NULL,
  parent_id     BIGINT         NULL,
  opened_on     DATE           NOT NULL,
  -- The first day on which it is no longer open.
  closed_on     DATE           NULL,
  close_reason  VARCHAR(200)   NULL,
  -- Sealed; empty for nobody.
  contact_name  VARBINARY(400) NOT NULL,
  contact_phone VARBINARY(200) NOT NULL,
  photo_id      BIGINT         NULL,
  created_at    DATETIME(3)    NOT NULL,
  KEY station_community (community_id, opened_on),
  KEY station_parent (parent_id, closed_on),
  CONSTRAINT station_of FOREIGN KEY (parent_id) REFERENCES station (id)
);

-- What was true of a station from a day until the next row's day.
CREATE TABLE IF NOT EXISTS station_period (
  station_id  BIGINT        NOT NULL,
  from_on     DATE          NOT NULL,
  name        VARCHAR(100)  NOT NULL,
  host        VARCHAR(100)  NOT NULL,
  address     VARCHAR(200)  NOT NULL,
  area        DECIMAL(8, 2) NULL,
  activity    VARCHAR(200)  NOT NULL,
  recorded_at DATETIME(3)   NOT NULL,
  PRIMARY KEY (station_id, from_on),
  CONSTRAINT station_period_of FOREIGN KEY (station_id) REFERENCES station (id)
);
