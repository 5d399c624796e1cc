package org.linli.publicity;

/** What a story is: written by the community's own, or by a medium. */
enum StoryKind {
  STORY,
  REPORT
}
