package org.linli.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.linli.testing.Pictures;

/** A photo tells what it shows, and not where and when it was taken. */
class BarePictureTest {

  private static final String SECRET = "GPS 21.27N 110.36E";

  @Test
  void a_jpeg_loses_place_comment_and_film_and_keeps_how_it_is_turned() throws IOException {
    byte[] photo = Pictures.write("jpeg");
    byte[] told =
        join(
            Arrays.copyOf(photo, 2),
            exif(6),
            segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + SECRET),
            segment(0xFE, SECRET),
            Arrays.copyOfRange(photo, 2, photo.length),
            ("film " + SECRET).getBytes(StandardCharsets.US_ASCII));

    byte[] bare = BarePicture.of(told, Content.JPEG);

    assertThat(text(bare)).doesNotContain("GPS").contains("Exif");
    assertThat(bare.length).isEqualTo(photo.length + 36);
    assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getRGB(3, 3))
        .isEqualTo(ImageIO.read(new ByteArrayInputStream(photo)).getRGB(3, 3));
    assertThat(BarePicture.of(bare, Content.JPEG)).isEqualTo(bare);
  }

  @Test
  void a_jpeg_that_loads_in_several_passes_shows_the_same() throws IOException {
    byte[] photo = Pictures.progressive();
    byte[] told =
        join(Arrays.copyOf(photo, 2), exif(1), Arrays.copyOfRange(photo, 2, photo.length));

    assertThat(BarePicture.of(told, Content.JPEG)).isEqualTo(photo);
  }

  @Test
  void a_png_loses_what_is_written_in_it() throws IOException {
    byte[] picture = Pictures.write("png");
    byte[] told =
        join(
            Arrays.copyOf(picture, 33),
            chunk("tEXt", SECRET),
            chunk("eXIf", SECRET),
            Arrays.copyOfRange(picture, 33, picture.length));

    assertThat(BarePicture.of(told, Content.PNG)).isEqualTo(picture);
  }

  @Test
  void a_webp_loses_its_exif_and_says_so() {
    byte[] told =
        webp(
            riffChunk("VP8X", new byte[] {0x0C, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
            riffChunk("VP8 ", new byte[] {1, 2, 3}),
            riffChunk("EXIF", SECRET.getBytes(StandardCharsets.US_ASCII)));

    byte[] bare = BarePicture.of(told, Content.WEBP);

    assertThat(bare)
        .isEqualTo(
            webp(
                riffChunk("VP8X", new byte[] {0, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
                riffChunk("VP8 ", new byte[] {1, 2, 3})));
  }

  @Test
  void a_jpeg_cut_short_is_shown_by_viewers_so_it_is_stripped_too() {
    byte[] photo = Pictures.write("jpeg");
    byte[] cut =
        join(Arrays.copyOf(photo, 2), exif(1), Arrays.copyOfRange(photo, 2, photo.length - 2));

    assertThat(BarePicture.of(cut, Content.JPEG)).isEqualTo(Arrays.copyOf(photo, photo.length - 2));
  }

  @Test
  void what_cannot_be_taken_apart_is_refused_instead_of_kept_with_all_it_says() {
    assertRefused(Arrays.copyOf(Pictures.write("jpeg"), 100), Content.JPEG);
    assertRefused(Arrays.copyOf(Pictures.write("png"), 40), Content.PNG);
    assertRefused(new byte[] {1, 2, 3}, Content.WEBP);
  }

  @Test
  void a_chunk_whose_length_leads_back_to_itself_ends_in_a_refusal() {
    byte[] png = Pictures.write("png");
    byte[] back =
        ByteBuffer.allocate(12)
            .putInt(-12)
            .put("tEXt    ".getBytes(StandardCharsets.US_ASCII))
            .array();
    assertRefused(join(Arrays.copyOf(png, 33), back), Content.PNG);
    byte[] webp = webp(riffChunk("EXIF", new byte[4]));
    ByteBuffer.wrap(webp).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(16, -8);
    assertRefused(webp, Content.WEBP);
  }

  private static void assertRefused(byte[] picture, Content content) {
    assertThatThrownBy(() -> BarePicture.of(picture, content))
        .isInstanceOf(FileRefused.class)
        .hasMessage("file.broken");
  }

  private static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(64).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    tiff.put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x0110).putShort((short) 2).putInt(4).putInt(0);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
    tiff.put(SECRET.getBytes(StandardCharsets.US_ASCII));
    return segment(0xE1, tiff.array());
  }

  private static byte[] segment(int marker, String text) {
    return segment(marker, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(4 + content.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  private static byte[] chunk(String kind, String text) {
    byte[] content = (kind + text).getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(content);
    return ByteBuffer.allocate(8 + content.length)
        .putInt(text.length())
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] riffChunk(String kind, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + (content.length & 1))
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .put(kind.getBytes(StandardCharsets.US_ASCII))
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static byte[] webp(byte[]... chunks) {
    byte[] all = join(chunks);
    return ByteBuffer.allocate(12 + all.length)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(4 + all.length)
        .put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .put(all)
        .array();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
