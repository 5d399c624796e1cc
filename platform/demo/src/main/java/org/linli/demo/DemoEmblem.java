package org.linli.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** An emblem for the demo, drawn here: a heart in a ring, nobody's. */
final class DemoEmblem {

  private static final int SIZE = 400;

  private DemoEmblem() {}

  static String inBase64() {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = image.createGraphics();
    paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    paint.setColor(Color.WHITE);
    paint.fillRect(0, 0, SIZE, SIZE);
    paint.setColor(new Color(0xC8, 0x10, 0x2E));
    paint.setStroke(new BasicStroke(14));
    paint.drawOval(20, 20, SIZE - 40, SIZE - 40);
    Path2D heart = new Path2D.Double();
    heart.moveTo(200, 310);
    heart.curveTo(40, 200, 110, 80, 200, 160);
    heart.curveTo(290, 80, 360, 200, 200, 310);
    paint.fill(heart);
    paint.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
