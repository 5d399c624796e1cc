package org.linli.paper;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** The font of what is printed (Noto Sans SC), and which letters it has. */
@Singleton
public class PrintedFont {

  /** What style sheets call it. */
  public static final String NAME = "Noto Sans SC";

  private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
  private static final int LETTERS = 0x40000;

  private volatile @Nullable BitSet known;

  /** The font's file. */
  InputStream open() {
    return Objects.requireNonNull(PrintedFont.class.getResourceAsStream(FILE));
  }

  /** The first letter that it has not: it would be printed as a box. */
  public Optional<String> missing(String text) {
    BitSet letters = letters();
    return text.codePoints()
        .filter(letter -> !letters.get(letter))
        .mapToObj(Character::toString)
        .findFirst();
  }

  /** The text without letters that it has not; emoji in the name of an activity, say. */
  public String printable(String text) {
    BitSet letters = letters();
    StringBuilder kept = new StringBuilder();
    text.codePoints().filter(letters::get).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private BitSet letters() {
    BitSet read = known;
    if (read == null) {
      read = read();
      known = read;
    }
    return read;
  }

  private BitSet read() {
    try (InputStream file = open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      CmapLookup lookup = font.getUnicodeCmapLookup();
      BitSet letters = new BitSet(LETTERS);
      for (int letter = ' '; letter < LETTERS; letter++) {
        if (lookup.getGlyphId(letter) != 0) {
          letters.set(letter);
        }
      }
      return letters;
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + FILE, e);
    }
  }
}
