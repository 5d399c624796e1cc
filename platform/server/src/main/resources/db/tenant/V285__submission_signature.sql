-- Who filled a version in, and the number to call them, sealed; as frozen as the version.
CREATE TABLE IF NOT EXISTS submission_signature (
  submission_id BIGINT         NOT NULL,
  version       INT            NOT NULL,
  person        VARCHAR(64)    NOT NULL,
  phone         VARBINARY(512) NOT NULL,
  PRIMARY KEY (submission_id, version)
);
