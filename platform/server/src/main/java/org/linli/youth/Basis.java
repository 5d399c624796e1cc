package org.linli.youth;

/** What a social organization of young people grew from. */
enum Basis {
  /** 楼宇: who works in one building. */
  BUILDING,
  /** 兴趣: who likes the same. */
  INTEREST,
  /** 籍贯地缘: who comes from the same place. */
  ORIGIN,
  /** 行业: who is in the same trade. */
  TRADE
}
