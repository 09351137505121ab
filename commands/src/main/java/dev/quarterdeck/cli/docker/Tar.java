package dev.quarterdeck.cli.docker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** An archive of a single file, as engines take files for containers. */
final class Tar {
    private static final int BLOCK = 512;
    private static final int CHECKSUM = 148;

    private Tar() {}

    /** The archive of a file that only its owner, root, may read. */
    static byte[] of(String path, byte[] contents) {
        byte[] header = new byte[BLOCK];
        put(header, 0, path);
        put(header, 100, "0000600\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, octal(contents.length, 11) + "\0");
        put(header, 136, octal(0, 11) + "\0");
        Arrays.fill(header, CHECKSUM, CHECKSUM + 8, (byte) ' ');
        header[156] = '0';
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte unit : header) {
            sum += unit & 0xff;
        }
        put(header, CHECKSUM, octal(sum, 6) + "\0 ");
        var out = new ByteArrayOutputStream();
        out.writeBytes(header);
        out.writeBytes(contents);
        out.writeBytes(new byte[(BLOCK - contents.length % BLOCK) % BLOCK + 2 * BLOCK]);
        return out.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static String octal(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "o", number);
    }
}
