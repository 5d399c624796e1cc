-- The last number given stands by itself: whoever registers reads the key's generations under a
-- shared lock and then takes a number, and two of them would wait for each other on one row.
CREATE TABLE IF NOT EXISTS volunteer_number (
  id          INT    NOT NULL PRIMARY KEY,
  last_number BIGINT NOT NULL
);
INSERT IGNORE INTO volunteer_number (id, last_number)
  SELECT id, last_number FROM volunteer_register;
ALTER TABLE volunteer_register DROP COLUMN last_number;
