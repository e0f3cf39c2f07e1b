/** The terminal as a chat: alerts printed where the program runs. */
@NullMarked
package tocsin.chat.terminal;

import org.jspecify.annotations.NullMarked;
