/** Slack: messages out over the Web API, commands in by Socket Mode. */
@NullMarked
package tocsin.chat.slack;

import org.jspecify.annotations.NullMarked;
