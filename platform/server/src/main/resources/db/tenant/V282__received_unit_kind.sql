-- What sent it: a university sends from the tenant where it is at home, beside that tenant itself.
ALTER TABLE received_submission ADD COLUMN unit_kind VARCHAR(16) NOT NULL DEFAULT 'TENANT';
