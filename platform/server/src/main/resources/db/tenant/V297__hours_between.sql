-- Who has the turn to fold, or to change what of the folded entries a total holds: one at a time.
CREATE TABLE IF NOT EXISTS fold_turn (
  id TINYINT NOT NULL PRIMARY KEY
);
INSERT IGNORE INTO fold_turn (id) VALUES (1);

-- Totals by quarter and by half of a month (hours_total.year counts them from 2000 on), for reports
-- of other times than years: what was folded before there were any.
INSERT IGNORE INTO hours_total (dimension, subject_id, part_id, year, minutes, services)
SELECT 'PERSON_QUARTER', e.community_id, e.volunteer_id,
       (YEAR(e.served_on) - 2000) * 4 + QUARTER(e.served_on) - 1 AS stretch,
       SUM(e.minutes),
       SUM(IF(e.reverses_id IS NULL AND e.evidence <> 'TRANSFERRED_OUT', 1, -1))
  FROM ledger_entry e
 WHERE NOT EXISTS (SELECT 1 FROM unfolded_entry u WHERE u.entry_id = e.id)
 GROUP BY e.community_id, e.volunteer_id, stretch;

INSERT IGNORE INTO hours_total (dimension, subject_id, part_id, year, minutes, services)
SELECT 'PERSON_HALF', e.community_id, e.volunteer_id,
       (YEAR(e.served_on) - 2000) * 24 + (MONTH(e.served_on) - 1) * 2 + (DAY(e.served_on) > 15)
         AS stretch,
       SUM(e.minutes),
       SUM(IF(e.reverses_id IS NULL AND e.evidence <> 'TRANSFERRED_OUT', 1, -1))
  FROM ledger_entry e
 WHERE NOT EXISTS (SELECT 1 FROM unfolded_entry u WHERE u.entry_id = e.id)
 GROUP BY e.community_id, e.volunteer_id, stretch;

INSERT IGNORE INTO hours_total (dimension, subject_id, part_id, year, minutes, services)
SELECT 'SESSION_HALF', e.community_id, e.session_id,
       (YEAR(e.served_on) - 2000) * 24 + (MONTH(e.served_on) - 1) * 2 + (DAY(e.served_on) > 15)
         AS stretch,
       SUM(e.minutes),
       SUM(IF(e.reverses_id IS NULL AND e.evidence <> 'TRANSFERRED_OUT', 1, -1))
  FROM ledger_entry e
 WHERE NOT EXISTS (SELECT 1 FROM unfolded_entry u WHERE u.entry_id = e.id)
 GROUP BY e.community_id, e.session_id, stretch;

INSERT IGNORE INTO hours_total (dimension, subject_id, part_id, year, minutes, services)
SELECT 'PROJECT_HALF', e.project_id, e.session_id,
       (YEAR(e.served_on) - 2000) * 24 + (MONTH(e.served_on) - 1) * 2 + (DAY(e.served_on) > 15)
         AS stretch,
       SUM(e.minutes),
       SUM(IF(e.reverses_id IS NULL AND e.evidence <> 'TRANSFERRED_OUT', 1, -1))
  FROM ledger_entry e
 WHERE e.project_id IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM unfolded_entry u WHERE u.entry_id = e.id)
 GROUP BY e.project_id, e.session_id, stretch;

INSERT IGNORE INTO hours_total (dimension, subject_id, part_id, year, minutes, services)
SELECT 'VISIT_HALF', e.community_id, e.session_id,
       (YEAR(e.served_on) - 2000) * 24 + (MONTH(e.served_on) - 1) * 2 + (DAY(e.served_on) > 15)
         AS stretch,
       SUM(e.minutes),
       SUM(IF(e.reverses_id IS NULL AND e.evidence <> 'TRANSFERRED_OUT', 1, -1))
  FROM ledger_entry e
  JOIN study y ON y.open_volunteer = e.volunteer_id AND y.state = 'JOINED'
 WHERE NOT EXISTS (SELECT 1 FROM unfolded_entry u WHERE u.entry_id = e.id)
 GROUP BY e.community_id, e.session_id, stretch;
