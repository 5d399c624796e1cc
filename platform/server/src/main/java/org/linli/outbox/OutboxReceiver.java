package org.linli.outbox;

/** Takes the messages of one topic. A bean of the domain they are for. */
public interface OutboxReceiver {

  /** The topic, for example {@code "membership"}. */
  String topic();

  /**
   * Takes a message. Runs outside of any tenant and transaction, and may see the same message again
   * after a crash. When it throws, the message comes again later, and those on the same subject
   * wait behind it.
   */
  void receive(OutboxMessage message);
}
