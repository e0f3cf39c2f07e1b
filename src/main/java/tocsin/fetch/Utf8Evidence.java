package tocsin.fetch;

/**
 * How far bytes look like UTF-8 (RFC 3629).
 *
 * @param sound sequences of two bytes and more that are right
 * @param broken bytes that cannot stand where they do
 * @param longer sound sequences of three bytes and more
 */
record Utf8Evidence(int sound, int broken, int longer) {
    private static final int FEW = 4;

    /** Whether text in another encoding may look like this by chance. */
    boolean couldBeAccident() {
        return longer == 0 && sound < FEW;
    }

    static Utf8Evidence of(byte[] body) {
        int sound = 0;
        int broken = 0;
        int longer = 0;
        for (int i = 0; i < body.length; ) {
            int lead = body[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int length = lengthFrom(lead);
            if (length > body.length - i && continues(body, i, body.length - i)) {
                break; // A document that breaks off within a character is not in another encoding for that.
            }
            if (length == 0 || !continues(body, i, length)) {
                broken++;
                i++;
            } else {
                sound++;
                longer += length > 2 ? 1 : 0;
                i += length;
            }
        }
        return new Utf8Evidence(sound, broken, longer);
    }

    private static int lengthFrom(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    private static boolean continues(byte[] body, int start, int length) {
        for (int i = start + 1; i < start + length; i++) {
            if (i >= body.length || (body[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
