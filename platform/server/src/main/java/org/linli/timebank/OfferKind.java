package org.linli.timebank;

/** What is offered. */
enum OfferKind {
  /** Something to take home. */
  GOODS,
  /** Something that is done for one. */
  SERVICE
}
