-- A station may be planned before it opens: it then has no first day yet.
ALTER TABLE station
  MODIFY COLUMN opened_on DATE NULL,
  ADD COLUMN planned_on DATE NULL AFTER parent_id;

-- What kind of facility houses it; empty if nobody has said.
ALTER TABLE station_period ADD COLUMN host_kind VARCHAR(32) NOT NULL DEFAULT '' AFTER host;
