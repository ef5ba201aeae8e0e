package dev.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.app.Dialog;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.view.View;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.robolectric.shadows.ShadowDialog;

/** A picture of a screen, and of the question above it. */
final class Photo {
    private static final File ALBUM = new File("../docs/screens");
    private static final File NEW = new File("target/screens");
    private static final int NOTICEABLE = 48;
    private static final double TOLERANCE = 0.0005;
    private static final int SHADE = 0x66000000;

    private final int width;
    private final int height;
    private final int[] pixels;

    private Photo(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static Photo of(Activity activity) {
        var decor = activity.getWindow().getDecorView();
        var bitmap = Bitmap.createBitmap(decor.getWidth(), decor.getHeight(), Bitmap.Config.ARGB_8888);
        var canvas = new Canvas(bitmap);
        decor.jumpDrawablesToCurrentState();
        decor.draw(canvas);
        Dialog question = ShadowDialog.getLatestDialog();
        if (question != null && question.isShowing() && question.getWindow() != null) {
            canvas.drawColor(SHADE);
            View above = question.getWindow().getDecorView();
            canvas.translate(0, decor.getHeight() - above.getHeight());
            above.jumpDrawablesToCurrentState();
            above.draw(canvas);
        }
        var pixels = new int[bitmap.getWidth() * bitmap.getHeight()];
        bitmap.getPixels(pixels, 0, bitmap.getWidth(), 0, 0, bitmap.getWidth(), bitmap.getHeight());
        return new Photo(bitmap.getWidth(), bitmap.getHeight(), pixels);
    }

    /** Compares with the picture in the album; {@code -Dscreens.update=true} puts this one there instead. */
    void compare(String name) throws IOException {
        var album = new File(ALBUM, name + ".png");
        if (Boolean.getBoolean("screens.update")) {
            save(album);
            return;
        }
        assertThat(album).as("take it with -Dscreens.update=true").exists();
        var before = ImageIO.read(album);
        if (before.getWidth() != width || before.getHeight() != height || differing(before) > TOLERANCE) {
            var file = new File(NEW, name + ".png");
            save(file);
            throw new AssertionError(name + " looks different now; see " + file.getAbsolutePath());
        }
    }

    private double differing(BufferedImage before) {
        var different = 0;
        for (var i = 0; i < pixels.length; i++) {
            if (distance(before.getRGB(i % width, i / width), pixels[i]) > NOTICEABLE) {
                different++;
            }
        }
        return (double) different / pixels.length;
    }

    private void save(File file) throws IOException {
        file.getParentFile().mkdirs();
        ImageIO.write(withFewColours(), "png", file);
        assertThat(file.length()).as("size of " + file).isLessThan(80_000);
    }

    /** The 256 most frequent colours are enough, and make a small file. */
    private BufferedImage withFewColours() {
        var counts = new HashMap<Integer, Integer>();
        for (var pixel : pixels) {
            counts.merge(pixel | 0xff000000, 1, Integer::sum);
        }
        List<Integer> palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(256)
                .map(Map.Entry::getKey)
                .toList();
        var nearest = new HashMap<Integer, Integer>();
        var colours = palette.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (var i = 0; i < pixels.length; i++) {
            int index =
                    nearest.computeIfAbsent(pixels[i] | 0xff000000, pixel -> nearest(new ArrayList<>(palette), pixel));
            image.getRaster().setSample(i % width, i / width, 0, index);
        }
        return image;
    }

    private static int nearest(List<Integer> palette, int pixel) {
        var best = 0;
        for (var i = 1; i < palette.size(); i++) {
            if (distance(palette.get(i), pixel) < distance(palette.get(best), pixel)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        return Math.max(
                Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)),
                Math.max(Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)), Math.abs((one & 0xff) - (other & 0xff))));
    }
}
