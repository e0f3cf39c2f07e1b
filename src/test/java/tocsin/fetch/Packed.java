package tocsin.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies as servers pack them. */
final class Packed {
    private Packed() {}

    private interface Packer {
        FilterOutputStream on(OutputStream out) throws IOException;
    }

    static byte[] gzip(byte[] body) {
        return packed(body, GZIPOutputStream::new);
    }

    /** Deflate, in zlib's envelope or bare. */
    static byte[] deflate(byte[] body, boolean bare) {
        return packed(body, out -> new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, bare)));
    }

    /** Brotli (RFC 7932) of one piece that is not compressed; at most 65,536 bytes. */
    static byte[] brotli(byte[] body) {
        int header = ((body.length - 1) << 4) | (1 << 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(header);
        out.write(header >> 8);
        out.write(header >> 16);
        out.writeBytes(body);
        out.write(3);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] body, Packer packer) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (FilterOutputStream out = packer.on(packed)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
