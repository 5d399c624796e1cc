-- How a figure of a summary comes about, and by what it is divided where it is a rate.
ALTER TABLE submission_figure ADD COLUMN overall VARCHAR(16) NOT NULL DEFAULT 'SUM',
  ADD COLUMN whole DECIMAL(30, 6) NULL;
