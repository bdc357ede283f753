package org.tertulia.networks;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.web.Shown;

/** Finds out what is behind an address or a name before anything is connected. */
@Component
public class Seeking {

    private final Networks networks;

    Seeking(Networks networks) {
        this.networks = networks;
    }

    /** Asks the network; takes as long as that does, so never within a transaction. */
    public Connectable.Found seek(String network, Map<String, String> given) {
        var known = known(network);
        return known.seek(fitting(known.form(), given));
    }

    /** What of this the network asks for, without blanks. */
    public Map<String, String> fitting(String network, Map<String, String> given) {
        return fitting(known(network).form(), given);
    }

    private Connectable known(String network) {
        return networks.connectable(network)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new NetworksRefusal.UnknownNetwork(
                                                Shown.beginning(network))));
    }

    private static Map<String, String> fitting(Connectable.Form form, Map<String, String> given) {
        var fitting = new HashMap<String, String>();
        for (var field : form.fields()) {
            var text = given.getOrDefault(field.name(), "").strip();
            if (text.length() > field.kind().longest()) {
                throw new Refused(
                        new NetworksRefusal.FieldTooLong(field.name(), field.kind().longest()));
            }
            if (!text.isEmpty()) {
                fitting.put(field.name(), text);
            } else if (field.required()) {
                throw new Refused(new NetworksRefusal.FieldMissing(field.name()));
            }
        }
        return fitting;
    }
}
