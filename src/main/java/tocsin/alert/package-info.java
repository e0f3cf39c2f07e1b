/** Who is told, when and how loudly; a neutral message; the port to the chats. */
@NullMarked
package tocsin.alert;

import org.jspecify.annotations.NullMarked;
