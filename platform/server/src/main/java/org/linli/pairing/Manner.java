package org.linli.pairing;

/** How the work is divided. */
public enum Manner {
  /** The partner answers for an area (分片包干). */
  BY_AREA,
  /** The partner keeps certain posts filled (定点定岗). */
  BY_POST
}
