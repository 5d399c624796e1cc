package org.linli.need;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What was asked.
 *
 * @param id its id
 * @param code by which whoever asked follows it; told this once
 */
@Serdeable
record AskedItem(long id, String code) {

  static AskedItem of(AskingForHelp.Asked asked) {
    return new AskedItem(asked.id(), asked.code().grouped());
  }
}
