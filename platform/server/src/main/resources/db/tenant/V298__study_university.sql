-- A university's form begins with its people.
CREATE INDEX study_university ON study (university_id, state);
