-- Besides universities, partner units (共建单位) that work in several tenants have people of their own.
ALTER TABLE institution ADD COLUMN kind VARCHAR(16) NOT NULL DEFAULT 'UNIVERSITY';
