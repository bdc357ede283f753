package org.tertulia.audience;

import java.util.Collection;
import org.tertulia.messages.MessageId;

/**
 * Knows what we said to a person where the record itself does not tell, as in a direct message that
 * answers none of theirs. Implemented by the modules that speak.
 */
public interface AnswersTo {

    Collection<MessageId> answersTo(ContactId contact);
}
