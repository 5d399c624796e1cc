package org.linli.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A picture without what the telephone wrote beside it: where and when it was taken, with what, by
 * whom (a place needs a consent of its own, 个人信息保护法 29). How a JPEG is to be turned stays. What
 * can't be taken apart is refused, not kept as it is: it may say all that and still be shown.
 */
final class BarePicture {

  /** What a PNG needs to look the same; besides these it may carry anything. */
  private static final Set<String> SHOWN_IN_PNG =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV",
          "cLLI", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  /** The same of a WebP. */
  private static final Set<String> SHOWN_IN_WEBP =
      Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

  private static final int ORIENTATION = 0x0112;

  private BarePicture() {}

  /**
   * The bare picture's bytes.
   *
   * @throws FileRefused if it is broken
   */
  static byte[] of(byte[] picture, Content content) {
    try {
      return switch (content) {
        case JPEG -> jpeg(picture);
        case PNG -> png(picture);
        case WEBP -> webp(picture);
        case PDF, XLSX, MP4, CSV -> picture;
      };
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw new FileRefused("file.broken");
    }
  }

  /** Segments up to the end of the picture; what follows it, such as a short film, is cut off. */
  private static byte[] jpeg(byte[] picture) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(picture.length);
    bare.write(picture, 0, 2);
    int at = 2;
    boolean isShown = false;
    while (true) {
      if (isShown && at >= picture.length) {
        return bare.toByteArray(); // Cut short after its first lines; viewers show those.
      }
      int marker = picture[at + 1] & 0xFF;
      if ((picture[at] & 0xFF) != 0xFF) {
        throw new IllegalArgumentException("no marker at " + at);
      }
      if (marker == 0xFF) {
        at++; // Padding before a marker.
        continue;
      }
      if (marker == 0xD9) {
        bare.write(picture, at, 2);
        return bare.toByteArray();
      }
      int end = at + 2 + ((picture[at + 2] & 0xFF) << 8 | picture[at + 3] & 0xFF);
      if (marker == 0xDA) {
        end = endOfScan(picture, end);
        isShown = true;
      }
      if (isPartOfPicture(picture, at, marker)) {
        bare.write(picture, at, end - at);
      } else if (marker == 0xE1) {
        bare.writeBytes(turned(orientation(picture, at + 4, end)));
      }
      at = end;
    }
  }

  private static boolean isPartOfPicture(byte[] picture, int at, int marker) {
    boolean application = marker >= 0xE0 && marker <= 0xEF || marker == 0xFE;
    return !application
        || marker == 0xE0
        || marker == 0xEE
        || marker == 0xE2 && text(picture, at + 4, 11).equals("ICC_PROFILE");
  }

  /** In a scan 0xFF stands before 0x00 or a restart marker; anything else ends it. */
  private static int endOfScan(byte[] picture, int from) {
    for (int at = from; at + 1 < picture.length; at++) {
      boolean isMarker = (picture[at] & 0xFF) == 0xFF && picture[at + 1] != 0;
      if (isMarker && (picture[at + 1] & 0xF8) != 0xD0) {
        return at;
      }
    }
    return picture.length;
  }

  /** The orientation that an Exif segment tells, 1 to 8; 1 where it tells none. */
  private static int orientation(byte[] picture, int from, int end) {
    if (!text(picture, from, 4).equals("Exif")) {
      return 1;
    }
    ByteBuffer exif = ByteBuffer.wrap(picture, from + 6, end - from - 6).slice();
    exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = exif.getInt(4);
    int entries = exif.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
        return exif.getShort(entry + 8) & 0xFFFF;
      }
    }
    return 1;
  }

  /** An Exif segment that tells the orientation and nothing else. */
  private static byte[] turned(int orientation) {
    if (orientation < 2 || orientation > 8) {
      return new byte[0];
    }
    return ByteBuffer.allocate(36)
        .putShort((short) 0xFFE1)
        .putShort((short) 34)
        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) ORIENTATION)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  private static byte[] png(byte[] picture) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(picture.length);
    bare.write(picture, 0, 8);
    ByteBuffer all = ByteBuffer.wrap(picture);
    String kind = "";
    for (int at = 8; !kind.equals("IEND"); ) {
      int length = 12 + size(all, at);
      kind = text(picture, at + 4, 4);
      if (SHOWN_IN_PNG.contains(kind)) {
        bare.write(picture, at, length);
      }
      at += length;
    }
    return bare.toByteArray();
  }

  private static byte[] webp(byte[] picture) {
    ByteBuffer all = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
    int end = 8 + size(all, 4);
    ByteArrayOutputStream bare = new ByteArrayOutputStream(picture.length);
    bare.write(picture, 0, 12);
    int flags = -1;
    for (int at = 12; at < end; ) {
      String kind = text(picture, at, 4);
      int size = size(all, at + 4);
      int length = 8 + size + (size & 1);
      if (kind.equals("VP8X")) {
        flags = bare.size() + 8;
      }
      if (SHOWN_IN_WEBP.contains(kind)) {
        bare.write(picture, at, length);
      }
      at += length;
    }
    byte[] bytes = bare.toByteArray();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
    if (flags >= 0) {
      bytes[flags] &= (byte) ~0x0C; // It says no more that it has Exif and XMP.
    }
    return bytes;
  }

  /** How long a chunk says it is; one longer than the file would lead anywhere, even back. */
  private static int size(ByteBuffer all, int at) {
    int size = all.getInt(at);
    if (size < 0 || size > all.capacity()) {
      throw new IllegalArgumentException("no size at " + at);
    }
    return size;
  }

  private static String text(byte[] bytes, int from, int length) {
    return from + length > bytes.length
        ? ""
        : new String(bytes, from, length, StandardCharsets.US_ASCII);
  }
}
