ALTER TABLE received_submission ADD COLUMN unit_key VARCHAR(64) NOT NULL DEFAULT '';
