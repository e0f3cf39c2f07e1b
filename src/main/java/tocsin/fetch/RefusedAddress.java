package tocsin.fetch;

import java.net.UnknownHostException;

/** The guard stopped a connection; the message is the whole sentence. It is of this type since OkHttp's Dns throws no other. */
final class RefusedAddress extends UnknownHostException {
    RefusedAddress(String sentence) {
        super(sentence);
    }

    /** The whole sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
