package org.linli.web.asset;

import io.micronaut.http.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file that browsers keep for good.
 *
 * @param type what it is
 * @param bytes the file
 * @param gzipped the same, made small once instead of at every request
 */
record Asset(MediaType type, byte[] bytes, byte[] gzipped) {

  static Asset of(String name, byte[] bytes) {
    return new Asset(type(name), bytes, gzip(bytes));
  }

  private static MediaType type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> new MediaType("text/css;charset=utf-8");
      case "js" -> new MediaType("text/javascript;charset=utf-8");
      case "svg" -> new MediaType("image/svg+xml");
      default -> MediaType.APPLICATION_OCTET_STREAM_TYPE;
    };
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var zip = new Best(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final class Best extends GZIPOutputStream {
    Best(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
