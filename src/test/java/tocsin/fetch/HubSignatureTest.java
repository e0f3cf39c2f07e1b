package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the X-Hub-Signature header says, and when it is believed. */
class HubSignatureTest {
    /** RFC 2202 and RFC 4231, test case 2: the key "Jefe". */
    private static final String SECRET = "Jefe";

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "sha256=" + SHA256,
                "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
                        + "8e2240ca5e69e2c78b3239ecfab21649",
                "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                        + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
                " SHA256 = 5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843 "
            })
    void A_signature_of_each_recognized_algorithm_is_believed(String header) {
        assertThat(HubSignature.of(header).orElseThrow().signs(BODY, SECRET)).isTrue();
    }

    @Test
    void Another_body_another_secret_and_another_algorithm_are_not() {
        HubSignature signature = HubSignature.of("sha256=" + SHA256).orElseThrow();
        assertThat(signature.signs("what do ya want for nothing!".getBytes(StandardCharsets.UTF_8), SECRET))
                .isFalse();
        assertThat(signature.signs(BODY, "Jeff")).isFalse();
        assertThat(HubSignature.of("sha512=" + SHA256).orElseThrow().signs(BODY, SECRET))
                .isFalse();
        assertThat(HubSignature.of("sha1=" + SHA256.substring(0, 40))
                        .orElseThrow()
                        .signs(BODY, SECRET))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                SHA256,
                "sha256=",
                "sha256=" + SHA256 + "0",
                "sha256=" + SHA256 + "zz",
                "sha224=" + SHA256,
                "md5=9e107d9d372bb6826bd81d3542a419d6",
                "sha256=" + SHA256 + ", sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
            })
    void What_has_another_form_is_no_signature(String header) {
        assertThat(HubSignature.of(header)).isEmpty();
    }
}
