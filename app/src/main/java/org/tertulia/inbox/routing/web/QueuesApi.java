package org.tertulia.inbox.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.organization.Sight;

/** Queues, for programs. */
@RestController
@RequestMapping("/api/v1/queues")
class QueuesApi {

    private final Queues queues;
    private final Queueing queueing;
    private final QueueReading reading;

    QueuesApi(Queues queues, Queueing queueing, QueueReading reading) {
        this.queues = queues;
        this.queueing = queueing;
        this.reading = reading;
    }

    /** All of them, the closed ones too. */
    record QueuesJson(List<QueueJson> items, @Nullable Integer next) {}

    @GetMapping
    QueuesJson list(Sight sight) {
        return new QueuesJson(
                queues.all(sight).stream().map(queue -> json(sight, queue)).toList(), null);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    QueueJson show(Sight sight, @PathVariable int number) {
        return json(sight, queues.find(sight, number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    QueueJson add(Sight sight, @RequestBody QueueJson asked) {
        return json(sight, queueing.add(sight, reading.queue(sight, asked.asked(0))));
    }

    /** In place of the one of this number; {@code version} is that of the one replaced. */
    @PutMapping("/{number:[0-9]{1,9}}")
    QueueJson change(Sight sight, @PathVariable int number, @RequestBody QueueJson asked) {
        queues.find(sight, number);
        return json(sight, queueing.change(sight, reading.queue(sight, asked.asked(number))));
    }

    /** What is open in it goes to the brand's main queue. */
    @PostMapping("/{number:[0-9]{1,9}}/closure")
    QueueJson close(Sight sight, @PathVariable int number) {
        queueing.close(sight, number);
        return show(sight, number);
    }

    @DeleteMapping("/{number:[0-9]{1,9}}/closure")
    QueueJson reopen(Sight sight, @PathVariable int number) {
        queueing.reopen(sight, number);
        return show(sight, number);
    }

    private QueueJson json(Sight sight, Queue queue) {
        return QueueJson.of(reading.asked(sight, queue), queue);
    }
}
