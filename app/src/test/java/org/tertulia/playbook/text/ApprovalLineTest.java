package org.tertulia.playbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.Role;
import org.tertulia.playbook.tree.Instruction;
import org.tertulia.playbook.tree.Recipient;

class ApprovalLineTest {

    @Test
    void anInstructionSaysWhoseApprovalItNeeds() {
        assertThat(read("approval: owner").approval()).isEqualTo(new Recipient.OfRole(Role.OWNER));
        assertThat(read("approval: department Legal").approval())
                .isEqualTo(new Recipient.OfDepartment("Legal"));
        assertThat(read("").approval()).isNull();
    }

    @Test
    void nobodyElseApproves() {
        for (var line : new String[] {"approval: agent", "approval: nadie", "approval:"}) {
            assertThat(Reading.of(text(line)).mistakes())
                    .extracting(Mistake::key)
                    .contains("playbook.mistake.approval");
        }
        assertThat(Reading.of(text("approval: owner\napproval: owner")).mistakes())
                .extracting(Mistake::key)
                .contains("playbook.mistake.twice");
    }

    @Test
    void itIsPrintedAsItIsRead() {
        var text = text("approval: department Legal");
        var tree = Objects.requireNonNull(Reading.of(text).tree());

        assertThat(Reading.of(Printing.text(tree)).tree()).isEqualTo(tree);
    }

    private static Instruction read(String line) {
        var reading = Reading.of(text(line));
        assertThat(reading.mistakes()).isEmpty();
        return (Instruction) Objects.requireNonNull(reading.tree()).first();
    }

    private static String text(String line) {
        return """
        protocol grant
        title es: Conceder
        title en: Grant

        == grant: instruction
        %s
        es: Propón.
        en: Propose.
        next: fin

        == fin: end
        how: answered
        """
                .formatted(line);
    }
}
