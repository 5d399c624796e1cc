package org.linli.api;

import java.util.List;

/**
 * Words for a person, named by their key in the message bundles; the text is looked up where it is
 * shown. The part of the key before the first dot names the bundle: {@code "community.saved"}
 * stands in {@code i18n/community.properties}, a plugin's under its id in {@code
 * i18n/<plugin-id>.properties}.
 *
 * @param key the key
 * @param args what fills {@code {0}}, {@code {1}} … in the text
 */
public record Message(String key, List<String> args) {

  private static final String AS_IT_IS = "common.asItIs";

  /** A message keeps its own copy. */
  public Message {
    args = List.copyOf(args);
  }

  /** A message with what fills its gaps, each as its {@code toString()} has it. */
  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args).stream().map(String::valueOf).toList());
  }

  /** Words that are data and no message, such as a community's name in a breadcrumb. */
  public static Message asItIs(String text) {
    return of(AS_IT_IS, text);
  }
}
