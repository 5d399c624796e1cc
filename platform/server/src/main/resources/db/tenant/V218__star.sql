-- The star level of everyone who has one, by lifetime hours. Follows the ledger, entry by entry.
CREATE TABLE IF NOT EXISTS star_level (
  volunteer_id BIGINT NOT NULL PRIMARY KEY,
  stars        INT    NOT NULL,
  KEY star_level_stars (stars, volunteer_id)
);

-- When a level was reached or lost, and by which entry. Added, never changed.
CREATE TABLE IF NOT EXISTS star_change (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  volunteer_id BIGINT      NOT NULL,
  stars        INT         NOT NULL,
  -- REACHED or LOST.
  kind         VARCHAR(16) NOT NULL,
  entry_id     BIGINT      NOT NULL,
  -- The day of service of the entry.
  on_day       DATE        NOT NULL,
  at           DATETIME(3) NOT NULL,
  CONSTRAINT star_change_once UNIQUE (volunteer_id, stars, kind, entry_id),
  KEY star_change_of (volunteer_id, id)
);

-- Those who had the hours before levels were kept.
INSERT IGNORE INTO star_change (volunteer_id, stars, kind, entry_id, on_day, at)
SELECT o.volunteer_id, o.stars, 'REACHED', o.id, o.served_on, o.posted_at FROM (
  SELECT r.volunteer_id, s.stars, r.id, r.served_on, r.posted_at,
         ROW_NUMBER() OVER (PARTITION BY r.volunteer_id, s.stars ORDER BY r.id) n
  FROM (SELECT volunteer_id, id, served_on, posted_at,
               SUM(minutes) OVER (PARTITION BY volunteer_id ORDER BY id) total
        FROM ledger_entry) r
  JOIN (SELECT 1 stars, 6000 least UNION ALL SELECT 2, 18000 UNION ALL SELECT 3, 36000
        UNION ALL SELECT 4, 60000 UNION ALL SELECT 5, 90000) s ON r.total >= s.least
  JOIN (SELECT volunteer_id, SUM(minutes) total FROM ledger_entry GROUP BY volunteer_id) a
    ON a.volunteer_id = r.volunteer_id AND a.total >= s.least) o
WHERE o.n = 1;

INSERT IGNORE INTO star_level (volunteer_id, stars)
SELECT volunteer_id, MAX(stars) FROM star_change WHERE kind = 'REACHED' GROUP BY volunteer_id;
