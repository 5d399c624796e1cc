-- The pool of trainers: kept by a part of the tenant, chosen from by all of it. How to reach them
-- is sealed.
CREATE TABLE IF NOT EXISTS trainer (
  id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- The code of the division that keeps the row.
  path         VARCHAR(32)    NOT NULL,
  name         VARCHAR(50)    NOT NULL,
  organization VARCHAR(100)   NOT NULL,
  topics       VARCHAR(400)   NOT NULL,
  contact      VARBINARY(400) NULL,
  left_on      DATE           NULL,
  noted_by     BIGINT         NOT NULL,
  noted_at     DATETIME(3)    NOT NULL,
  KEY trainer_order (left_on, name, id)
);

-- Residents with skills who were trained, and since when they take part in deliberation.
CREATE TABLE IF NOT EXISTS trained_resident (
  volunteer_id    BIGINT      NOT NULL PRIMARY KEY,
  since_on        DATE        NOT NULL,
  deliberates_on  DATE        NULL,
  noted_by        BIGINT      NOT NULL,
  noted_at        DATETIME(3) NOT NULL
);
