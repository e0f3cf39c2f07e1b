package tocsin.chat.telegram;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * The bot that Tocsin speaks as.
 *
 * @param token what @BotFather gave; it is never printed
 * @param apiUrl where the Bot API is: scheme, host and port, no path
 * @param linkPreview whether Telegram shows a preview of the first link below a message
 */
public record TelegramAccount(String token, URI apiUrl, boolean linkPreview) {
    /** The account's name in chat addresses. */
    public static final String NAME = "telegram";

    /** Telegram's own Bot API. */
    public static final URI DEFAULT_API = URI.create("https://api.telegram.org");

    private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");
    private static final String HIDDEN = "***";

    public TelegramAccount {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "the Telegram bot token is not one: @BotFather gives tokens as 123456789:AbCd-EfGh (not printed here)");
        }
        String path = apiUrl.getRawPath();
        boolean bare = (path == null || path.isEmpty() || path.equals("/"))
                && apiUrl.getRawQuery() == null
                && apiUrl.getRawFragment() == null
                && apiUrl.getRawUserInfo() == null;
        if (!isWeb(apiUrl) || !bare) {
            throw new IllegalArgumentException("the Telegram API address '" + apiUrl
                    + "' must be scheme, host and port without a path, as " + DEFAULT_API);
        }
    }

    /** A bot on Telegram's own servers, without link previews. */
    public static TelegramAccount of(String token) {
        return new TelegramAccount(token, DEFAULT_API, false);
    }

    private static boolean isWeb(URI address) {
        String scheme = address.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && address.getHost() != null;
    }

    TelegramUrl url() {
        String scheme = apiUrl.getScheme().toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        return TelegramUrl.builder()
                .schema(scheme)
                .host(apiUrl.getHost())
                .port(apiUrl.getPort() < 0 ? standard : apiUrl.getPort())
                .build();
    }

    /** The text without the token: request addresses hold it, and exceptions may quote those. */
    String scrubbed(String text) {
        return text.replace(token, HIDDEN);
    }

    @Override
    public String toString() {
        return "TelegramAccount[token=" + HIDDEN + ", apiUrl=" + apiUrl + ", linkPreview=" + linkPreview + "]";
    }
}
