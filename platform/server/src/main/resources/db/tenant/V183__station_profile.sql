-- What residents and the level above want to know of a station besides: as it is now.
CREATE TABLE IF NOT EXISTS station_profile (
  station_id       BIGINT        NOT NULL PRIMARY KEY,
  -- The station's own number, which residents are to call: no person's.
  phone            VARCHAR(20)   NOT NULL,
  latitude         DECIMAL(9, 6) NULL,
  longitude        DECIMAL(9, 6) NULL,
  sign_on          DATE          NULL,
  -- A group a line, its name before a colon.
  services         VARCHAR(2000) NOT NULL,
  -- A piece a line.
  equipment        VARCHAR(1000) NOT NULL,
  -- The residential compound that a point is in, and the company that runs it.
  compound         VARCHAR(100)  NOT NULL,
  property_company VARCHAR(100)  NOT NULL,
  CONSTRAINT station_profile_of FOREIGN KEY (station_id) REFERENCES station (id)
);

CREATE TABLE IF NOT EXISTS station_team (
  station_id BIGINT NOT NULL,
  team_id    BIGINT NOT NULL,
  PRIMARY KEY (station_id, team_id),
  KEY station_team_team (team_id),
  CONSTRAINT station_team_of FOREIGN KEY (station_id) REFERENCES station (id)
);

-- Who works there, full- or part-time; name and number sealed.
CREATE TABLE IF NOT EXISTS station_staff (
  id         BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id BIGINT         NOT NULL,
  name       VARBINARY(400) NOT NULL,
  phone      VARBINARY(200) NOT NULL,
  duty       VARCHAR(50)    NOT NULL,
  full_time  BOOLEAN        NOT NULL,
  from_on    DATE           NOT NULL,
  -- The first day on which they no longer work there.
  left_on    DATE           NULL,
  KEY station_staff_of (station_id, left_on),
  CONSTRAINT station_staff_station FOREIGN KEY (station_id) REFERENCES station (id)
);
