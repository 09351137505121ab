package dev.quarterdeck.describe.others;

import dev.quarterdeck.model.OpsException;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Elements of ASN.1's distinguished encoding, one after another: as much of it as certificate
 * requests have. Errors have the words of {@code encoding/asn1} of Go.
 */
final class Der {
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int OBJECT_ID = 0x06;
    static final int OCTETS = 0x04;
    static final int BITS = 0x03;
    static final int INTEGER = 0x02;
    static final int BOOLEAN = 0x01;

    private final byte[] bytes;
    private int at;

    Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * One element.
     *
     * @param tag class, form and number in one byte
     */
    record Element(int tag, byte[] content) {
        /** What is in it. */
        Der inner() {
            return new Der(content);
        }

        /** An object identifier as its bytes in hexadecimal digits. */
        String hex() {
            return HexFormat.of().formatHex(content);
        }
    }

    boolean done() {
        return at == bytes.length;
    }

    /** Whether the next element has the tag. */
    boolean next(int tag) {
        return at < bytes.length && (bytes[at] & 0xff) == tag;
    }

    Element element() {
        if (done()) {
            throw error("asn1: syntax error: sequence truncated");
        }
        int tag = unit();
        int length = length();
        if (length > bytes.length - at) {
            throw error("asn1: syntax error: data truncated");
        }
        at += length;
        return new Element(tag, Arrays.copyOfRange(bytes, at - length, at));
    }

    /** The next element, which must have the tag. */
    Element element(int tag) {
        Element element = element();
        if (element.tag() != tag) {
            throw error("asn1: structure error: tags don't match");
        }
        return element;
    }

    private int length() {
        int first = unit();
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = first & 0x7f; i > 0; i--) {
            if (length >= 1 << 23) {
                throw error("asn1: structure error: length too large");
            }
            length = length << 8 | unit();
        }
        if (length < 0x80) {
            throw error("asn1: structure error: non-minimal length");
        }
        return length;
    }

    private int unit() {
        if (done()) {
            throw error("asn1: syntax error: truncated tag or length");
        }
        return bytes[at++] & 0xff;
    }

    static OpsException error(String what) {
        return new OpsException(OpsException.Kind.INVALID, "Error parsing CSR: " + what);
    }
}
