-- The list shows the newest first.
CREATE INDEX volunteer_registered ON volunteer (registered_at);
