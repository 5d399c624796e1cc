package org.linli.file;

/** A domain whose objects have files. A bean; it says who may read them. */
public interface FileOwner {

  /** The kind of object, for example {@code "station"}. */
  String kind();

  /** Whether the viewer may read a file of one of these objects. */
  boolean mayRead(StoredFile file);

  /** The viewer is about to get it; whoever keeps personal data in files notes the look (LAW-8). */
  default void isRead(StoredFile file) {}
}
