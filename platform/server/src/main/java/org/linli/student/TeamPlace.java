package org.linli.student;

/** Where a branch's team serves: on the campus (校内), in communities outside (校外), or both. */
enum TeamPlace {
  CAMPUS,
  COMMUNITY,
  BOTH
}
