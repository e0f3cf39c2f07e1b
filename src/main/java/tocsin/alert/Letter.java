package tocsin.alert;

import java.util.Optional;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

/**
 * A message on its way to one chat.
 *
 * @param alert carried along where the chat's server has room for it, so that a repeat can be recognised
 * @param replyTo the server's reference of the message whose thread this belongs to
 * @param silent arrives without sound
 */
public record Letter(AlertId alert, ChatAddress to, Message message, Optional<String> replyTo, boolean silent) {}
