-- What stands in forms that were sent, row by row, kept when a form comes, so that the summary of
-- many opens none of them: RECEIVED from a tenant below, by the version that came; OWN of a unit
-- here, by its submission, the newest version.
CREATE TABLE IF NOT EXISTS rolled_form (
  origin  VARCHAR(8) NOT NULL,
  form_no BIGINT     NOT NULL,
  headers MEDIUMTEXT NOT NULL,
  length  INT        NOT NULL,
  PRIMARY KEY (origin, form_no)
);
CREATE TABLE IF NOT EXISTS rolled_row (
  origin  VARCHAR(8)   NOT NULL,
  form_no BIGINT       NOT NULL,
  place   INT          NOT NULL,
  name    VARCHAR(200) NOT NULL,
  cells   MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (origin, form_no, place),
  KEY rolled_row_name (origin, form_no, name)
);
