-- The sums of a submission's columns of figures, those of its newest version.
CREATE TABLE IF NOT EXISTS submission_figure (
  submission_id BIGINT         NOT NULL,
  place         INT            NOT NULL,
  column_id     VARCHAR(64)    NOT NULL,
  title         VARCHAR(200)   NOT NULL,
  total         DECIMAL(30, 6) NOT NULL,
  PRIMARY KEY (submission_id, place)
);
