-- Social organizations of young people (GD-3), and what they grew from.
CREATE TABLE IF NOT EXISTS youth_organization (
  organization_id BIGINT      NOT NULL PRIMARY KEY,
  basis           VARCHAR(16) NOT NULL
);

-- Who guides the building of the league there, from when to when; names and telephone numbers are
-- sealed.
CREATE TABLE IF NOT EXISTS youth_instructor (
  id              BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organization_id BIGINT         NOT NULL,
  name            VARBINARY(400) NULL,
  phone           VARBINARY(200) NULL,
  from_on         DATE           NOT NULL,
  -- The first day on which they no longer are.
  until_on        DATE           NULL,
  is_current      BOOLEAN        NULL,
  named_by        BIGINT         NOT NULL,
  named_at        DATETIME(3)    NOT NULL,
  CONSTRAINT youth_instructor_one UNIQUE (organization_id, is_current)
);
