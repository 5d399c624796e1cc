package org.linli.fund;

/** Who gave something. A person's name is shown masked, a unit's in full. */
enum DonorKind {
  PERSON,
  UNIT,
  ANONYMOUS
}
