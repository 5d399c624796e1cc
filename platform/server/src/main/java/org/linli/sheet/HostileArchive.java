package org.linli.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.linli.file.FileRefused;

/**
 * Looks for archives made to explode: a spreadsheet is an archive, and some kilobytes of it can be
 * gigabytes. Everything is unpacked once and thrown away, and what an entry says of its own size is
 * not believed.
 */
final class HostileArchive {

  private static final int MOST_ENTRIES = 500;
  private static final long MOST_BYTES = 400L << 20;

  /** The strings of a spreadsheet are held in memory while it is read. */
  private static final long MOST_STRINGS = 96L << 20;

  private HostileArchive() {}

  /**
   * Refuses what is too much to be a list of people, and what is no archive.
   *
   * @throws FileRefused with the sentence that says so
   */
  static void refuse(byte[] file) {
    refuse(file, MOST_BYTES);
  }

  /** Refuses what unpacks to more than so many bytes. */
  static void refuse(byte[] file, long mostBytes) {
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MOST_ENTRIES) {
        throw new FileRefused("sheet.explodes");
      }
      long left = mostBytes;
      for (ZipArchiveEntry entry : entries) {
        long most = entry.getName().endsWith("sharedStrings.xml") ? MOST_STRINGS : mostBytes;
        left -= unpack(zip, entry, Math.min(left, most));
      }
    } catch (IOException e) {
      throw new FileRefused("sheet.notASheet");
    }
  }

  private static long unpack(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
    byte[] buffer = new byte[64 << 10];
    long size = 0;
    try (InputStream bytes = zip.getInputStream(entry)) {
      int read;
      while ((read = bytes.read(buffer)) > 0) {
        size += read;
        if (size > most) {
          throw new FileRefused("sheet.explodes");
        }
      }
    }
    return size;
  }
}
