-- How many people a community has, by year and group. A figure is replaced by a newer one, or taken
-- back, and stays in the history.
CREATE TABLE IF NOT EXISTS population_figure (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT       NOT NULL,
  year         SMALLINT     NOT NULL,
  people_group VARCHAR(24)  NOT NULL,
  people       INT          NOT NULL,
  source       VARCHAR(100) NOT NULL,
  as_of        DATE         NOT NULL,
  -- TRUE or nothing: one of the figures holds.
  is_current   BOOLEAN      NULL,
  recorded_by  BIGINT       NOT NULL,
  recorded_at  DATETIME(3)  NOT NULL,
  CONSTRAINT population_figure_one UNIQUE (community_id, year, people_group, is_current),
  KEY population_figure_history (community_id, id),
  KEY population_figure_year (year, people_group, is_current, community_id)
);
