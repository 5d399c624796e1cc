package org.linli.api;

/** A station, or one of the points that belong to it. */
public enum StationKind {
  /** A volunteer service station (志愿服务站). */
  STATION,
  /** A volunteer service point (志愿服务点), which belongs to a station. */
  POINT
}
