package org.linli.publicity;

/** What a publicity spot is. */
enum SpotKind {
  BOARD,
  SCREEN,
  WALL,
  CORNER,
  OTHER
}
