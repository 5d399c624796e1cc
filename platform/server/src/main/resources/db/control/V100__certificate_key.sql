-- The keys that sign a tenant's certificates (Ed25519). The private one is wrapped by the master key;
-- the public ones stay published when their time to sign is over.
CREATE TABLE IF NOT EXISTS certificate_key (
  tenant     VARCHAR(31)    NOT NULL,
  generation INT            NOT NULL,
  wrapped    VARBINARY(255) NOT NULL,
  -- X.509 (SubjectPublicKeyInfo), 44 bytes.
  public_key VARBINARY(64)  NOT NULL,
  starts_at  DATETIME(3)    NOT NULL,
  PRIMARY KEY (tenant, generation)
);
