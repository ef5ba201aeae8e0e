package dev.ringback.access;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a QR code (ISO/IEC 18004), drawn in SVG with the four modules of quiet around it that the standard wants. */
final class QrCode {

    private static final int QUIET = 4;

    private QrCode() {}

    /** The code of this text. Whoever cannot see it is told what it is. */
    static String svg(String text, String label) {
        var modules = modules(text);
        var size = modules.getWidth() + 2 * QUIET;
        return "<svg class=\"qr\" viewBox=\"%d %d %d %d\" role=\"img\" aria-label=\"%s\" shape-rendering=\"crispEdges\"><path d=\"%s\"/></svg>"
                .formatted(-QUIET, -QUIET, size, size, label, path(modules));
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
