-- The auditor looks people up by what they are called.
CREATE INDEX account_name ON account (name);
