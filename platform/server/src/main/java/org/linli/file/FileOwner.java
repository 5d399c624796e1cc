package org.linli.file;

/** A domain whose objects have files. A bean; it says who may read them. */
public interface FileOwner {

  /** The kind of object, for example {@code "station"}. */
  String kind();

  /** Whether the viewer may read a file of one of these objects. Noting the look is up to it. */
  boolean mayRead(StoredFile file);
}
