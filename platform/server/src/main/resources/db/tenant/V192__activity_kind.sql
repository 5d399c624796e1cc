-- What kind of sessions an activity has: ACTIVITY, or DUTY for the shifts of a post at a station.
ALTER TABLE activity ADD COLUMN kind VARCHAR(16) NOT NULL DEFAULT 'ACTIVITY';
