/** Telegram: messages out over the Bot API, commands in by long polling. */
@NullMarked
package tocsin.chat.telegram;

import org.jspecify.annotations.NullMarked;
