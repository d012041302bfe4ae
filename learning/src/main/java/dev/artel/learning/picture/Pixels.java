package dev.artel.learning.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Sifted files to pixels, by the decoders of the JDK. */
final class Pixels {
  private static final long MOST_PIXELS = 1 << 26;
  private static final long MOST_WORK = 1 << 30;
  private static final int LONGEST_SIDE = 1 << 15;
  private static final int KEPT_PIXELS = 1 << 22;

  private Pixels() {}

  static Picture decode(Format format, Sifted file) throws IIOException {
    var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    try (var in = new ByteInput(file.bytes())) {
      reader.setInput(in, true, true);
      var damage = new AtomicReference<>("");
      reader.addIIOReadWarningListener((_, warning) -> damage.set(warning));
      var image = read(reader, file.passes());
      if (!damage.get().isEmpty()) {
        throw new IIOException(damage.get());
      }
      return Turns.upright(picture(image), file.orientation());
    } catch (IIOException e) {
      throw e;
    } catch (IOException e) {
      throw new IIOException("it ends too early", e);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(ImageReader reader, int passes) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    long pixels = (long) width * height;
    if (width < 1 || height < 1) {
      throw new IIOException("it is " + width + " by " + height + " pixels");
    }
    if (Math.max(width, height) > LONGEST_SIDE
        || pixels > MOST_PIXELS
        || pixels * passes > MOST_WORK) {
      throw new IIOException(
          "it claims " + width + " by " + height + " pixels, " + passes + " times: too much");
    }
    var wanted = reader.getDefaultReadParam();
    int stride = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
    wanted.setSourceSubsampling(stride, stride, 0, 0);
    return reader.read(0, wanted);
  }

  private static Picture picture(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return isGrey(image.getColorModel())
        ? new Picture(width, height, grey(image))
        : new Picture(
            width, height, image.getRGB(0, 0, width, height, new int[width * height], 0, width));
  }

  private static boolean isGrey(ColorModel model) {
    return model instanceof ComponentColorModel && model.getNumColorComponents() == 1;
  }

  /** As it is written: Java takes grey for linear light, and would make it brighter. */
  private static int[] grey(BufferedImage image) {
    int width = image.getWidth();
    int excess = image.getColorModel().getComponentSize(0) - Byte.SIZE;
    boolean clear = image.getColorModel().hasAlpha();
    var raster = image.getRaster();
    var argb = new int[width * image.getHeight()];
    var row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        int grey = row[x] >> excess;
        int alpha = clear ? raster.getSample(x, y, 1) >> excess : 0xff;
        argb[y * width + x] = alpha << 24 | grey << 16 | grey << 8 | grey;
      }
    }
    return argb;
  }
}
