package tocsin.settings;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.domain.ChatAddress;

/** Reads the chat accounts, and knows which of them chats may name. */
final class Accounts {
    private static final Pattern TELEGRAM_TOKEN = Pattern.compile("\\d+:[A-Za-z0-9_-]+");
    private static final Pattern SLACK_BOT_TOKEN = Pattern.compile("(xoxe\\.)?xoxb-.+");
    private static final Pattern SLACK_APP_TOKEN = Pattern.compile("xapp-.+");
    /** What turns each account on. */
    private static final Map<String, Key<?>> SWITCHES = Map.of(
            Settings.Telegram.ACCOUNT, Keys.TELEGRAM_TOKEN,
            Settings.Slack.ACCOUNT, Keys.SLACK_BOT_TOKEN,
            Settings.Terminal.ACCOUNT, Keys.TERMINAL_ENABLED);

    private final Section telegram;
    private final Section slack;
    private final Section terminal;
    private final Secrets secrets;
    private final Findings findings;

    Accounts(Section top, Secrets secrets, Findings findings) {
        this.telegram = top.section(Settings.Telegram.ACCOUNT);
        this.slack = top.section(Settings.Slack.ACCOUNT);
        this.terminal = top.section(Settings.Terminal.ACCOUNT);
        this.secrets = secrets;
        this.findings = findings;
    }

    /** The Telegram account; empty when it is off or after a mistake. */
    Optional<Settings.Telegram> telegram() {
        Optional<Secret> token = secrets.read(telegram, Keys.TELEGRAM_TOKEN, Keys.TELEGRAM_TOKEN_FILE);
        warnOfOther(token, TELEGRAM_TOKEN, "a bot token from @BotFather (123456789:AA…)", Keys.TELEGRAM_TOKEN);
        var apiUrl = telegram.value(Keys.TELEGRAM_API_URL);
        boolean linkPreview = telegram.value(Keys.TELEGRAM_LINK_PREVIEW);
        return token.map(secret -> new Settings.Telegram(secret, apiUrl, linkPreview));
    }

    /** The Slack account; empty when it is off or after a mistake. */
    Optional<Settings.Slack> slack() {
        Optional<Secret> bot = secrets.read(slack, Keys.SLACK_BOT_TOKEN, Keys.SLACK_BOT_TOKEN_FILE);
        Optional<Secret> app = secrets.read(slack, Keys.SLACK_APP_TOKEN, Keys.SLACK_APP_TOKEN_FILE);
        warnOfOther(bot, SLACK_BOT_TOKEN, "a Slack bot token (xoxb-…)", Keys.SLACK_BOT_TOKEN);
        warnOfOther(app, SLACK_APP_TOKEN, "a Slack app-level token (xapp-…)", Keys.SLACK_APP_TOKEN);
        if (app.isPresent() && !isOn(Settings.Slack.ACCOUNT)) {
            findings.error(slack.place(), "'slack.bot-token' is missing: 'slack.app-token' alone cannot send alerts");
        }
        var apiUrl = slack.value(Keys.SLACK_API_URL);
        return bot.map(secret -> new Settings.Slack(secret, app, apiUrl));
    }

    /** The terminal. */
    Settings.Terminal terminal() {
        return new Settings.Terminal(terminal.value(Keys.TERMINAL_ENABLED));
    }

    /** Warns when no alert can go anywhere. */
    void warnIfAllAreOff(Place file) {
        if (SWITCHES.keySet().stream().noneMatch(this::isOn)) {
            findings.warn(
                    file,
                    "no account is on, so no alert is sent: set telegram.token, slack.bot-token or terminal.enabled");
        }
    }

    /** Notes the mistake of a chat on an account that does not exist. */
    boolean exists(Key<?> key, ChatAddress chat, Place place) {
        boolean exists = SWITCHES.containsKey(chat.account());
        if (!exists) {
            String guess = Near.question(chat.account(), SWITCHES.keySet());
            findings.error(place, "'" + key.path() + "' names the unknown account '" + chat.account() + "'" + guess);
        }
        return exists;
    }

    /** Notes the mistake of a chat on an account that does not exist or is off. */
    void requireOn(Key<?> key, ChatAddress chat, Place place) {
        Key<?> toSet = SWITCHES.get(chat.account());
        if (exists(key, chat, place) && toSet != null && !isOn(chat.account())) {
            String missing = ", but that account is off: set '" + toSet.path() + "'";
            findings.error(place, "'" + key.path() + "' names " + chat + missing);
        }
    }

    /** Whether somebody turned an account on, be it with a mistake of its own. */
    private boolean isOn(String account) {
        return switch (account) {
            case Settings.Telegram.ACCOUNT ->
                telegram.mentions(Keys.TELEGRAM_TOKEN) || telegram.mentions(Keys.TELEGRAM_TOKEN_FILE);
            case Settings.Slack.ACCOUNT ->
                slack.mentions(Keys.SLACK_BOT_TOKEN) || slack.mentions(Keys.SLACK_BOT_TOKEN_FILE);
            case Settings.Terminal.ACCOUNT -> terminal.value(Keys.TERMINAL_ENABLED);
            default -> false;
        };
    }

    /** A token of the wrong kind is only warned about: servers that stand in for the real ones take what they like. */
    private void warnOfOther(Optional<Secret> token, Pattern form, String described, Key<?> key) {
        token.filter(secret -> !form.matcher(secret.reveal()).matches())
                .ifPresent(odd -> findings.warn(
                        (key.section().equals(Settings.Slack.ACCOUNT) ? slack : telegram).place(),
                        "'" + key.path() + "' does not look like " + described));
    }
}
