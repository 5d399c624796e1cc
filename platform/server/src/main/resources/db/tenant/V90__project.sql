-- Projects of communities: what is done again and again, and the plan of the year.
CREATE TABLE IF NOT EXISTS project (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT        NOT NULL,
  -- The team that runs it, if one does.
  team_id      BIGINT        NULL,
  name         VARCHAR(100)  NOT NULL,
  category     VARCHAR(32)   NOT NULL,
  target_group VARCHAR(32)   NOT NULL,
  service_type VARCHAR(32)   NOT NULL,
  -- Names of brands with blanks between.
  brand_tags   VARCHAR(200)  NOT NULL,
  is_regular   BOOLEAN       NOT NULL,
  year_plan    VARCHAR(2000) NOT NULL,
  -- The first day on which it no longer runs.
  closed_on    DATE          NULL,
  close_reason VARCHAR(200)  NULL,
  created_at   DATETIME(3)   NOT NULL,
  KEY project_community (community_id, closed_on),
  KEY project_team (team_id)
);
