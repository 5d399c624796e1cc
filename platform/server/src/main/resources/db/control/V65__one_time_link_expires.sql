-- Links that are over are forgotten by when they ended.
CREATE INDEX one_time_link_expires ON one_time_link (expires_at);
