package org.linli.certificate;

/** How a certificate stands. */
enum CertificateState {
  /** What it says is what the ledger says. */
  VALID,
  /** One of its items was corrected since; the holder can take a new one. */
  SUPERSEDED,
  /** Staff took it back. */
  REVOKED
}
