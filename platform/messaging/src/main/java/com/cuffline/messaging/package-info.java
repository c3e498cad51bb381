/**
 * How a service says facts and takes them: an outbox row in the transaction of the change, one relay that publishes in
 * commit order per subject, and an inbox in the transaction of the effect, so that twice delivered is once done.
 * A message that cannot be taken is set aside with its bytes and its reason, later facts of its subject wait behind it, and
 * a person replays or discards it. Kafka stays inside here.
 */
@NullMarked
package com.cuffline.messaging;

import org.jspecify.annotations.NullMarked;
