package dev.ringback.build;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * As much of a DEX file as tells which classes it defines.
 *
 * @see <a href="https://source.android.com/docs/core/runtime/dex-format">Dalvik executable format</a>
 */
final class DexFile {
    private static final int STRINGS_AT = 0x3c;
    private static final int TYPES_AT = 0x44;
    private static final int CLASS_COUNT = 0x60;
    private static final int CLASSES_AT = 0x64;
    private static final int CLASS_SIZE = 32;

    private final ByteBuffer dex;

    DexFile(byte[] content) {
        this.dex = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** As Java writes them, for example {@code dev.ringback.app.TechnicianApp}. */
    List<String> classNames() {
        var names = new ArrayList<String>();
        for (var i = 0; i < dex.getInt(CLASS_COUNT); i++) {
            var type = dex.getInt(dex.getInt(CLASSES_AT) + i * CLASS_SIZE);
            var string = dex.getInt(dex.getInt(TYPES_AT) + type * 4);
            var descriptor = stringAt(dex.getInt(dex.getInt(STRINGS_AT) + string * 4));
            names.add(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
        }
        return names;
    }

    private String stringAt(int offset) {
        var start = offset;
        // Its length in characters comes first, seven bits to a byte.
        while ((dex.get(start++) & 0x80) != 0) {
            continue;
        }
        var end = start;
        while (dex.get(end) != 0) {
            end++;
        }
        return new String(dex.array(), start, end - start, StandardCharsets.UTF_8);
    }
}
