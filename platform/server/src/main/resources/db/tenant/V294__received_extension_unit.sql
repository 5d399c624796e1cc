-- Of a tenant's own form, or of a university's that is at home there: then the university's key.
ALTER TABLE received_extension ADD COLUMN unit_key VARCHAR(64) NOT NULL DEFAULT '' AFTER sender;
