package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A compressed body; nothing is read before somebody asks for a byte. */
final class Gunzip extends InputStream {
    private static final int BUFFER = 32 * 1024;

    private final InputStream packed;
    private final byte[] single = new byte[1];
    private @Nullable GZIPInputStream unpacked;

    Gunzip(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (unpacked == null) {
            unpacked = new GZIPInputStream(packed, BUFFER);
        }
        int count = unpacked.read(target, offset, length);
        if (count < 0) {
            finish();
        }
        return count;
    }

    /** Reads what ends the body underneath, so that its connection can serve again. */
    private void finish() throws IOException {
        while (packed.read(single) >= 0) {
            // nothing of use follows the compressed data
        }
    }
}
