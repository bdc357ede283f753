package org.tertulia.networks.web;

import java.util.List;
import org.tertulia.networks.Channel;
import org.tertulia.networks.hearing.RowFault;
import org.tertulia.networks.upload.Upload;

/** One file: what is in it, and what became of it. */
record UploadView(Channel channel, Upload upload, List<RowFault> faults) {

    static String stateKey(Upload upload) {
        return switch (upload.state()) {
            case CHECKING -> "networks.upload.checking";
            case CHECKED -> "networks.upload.checked";
            case TAKING -> "networks.upload.taking";
            case DONE -> "networks.upload.done";
            case FAILED -> "networks.upload.broken";
            case CANCELLED -> "networks.upload.cancelled";
        };
    }

    static String tone(Upload upload) {
        return switch (upload.state()) {
            case CHECKING, TAKING -> "accent";
            case CHECKED -> "due";
            case DONE -> "good";
            case FAILED -> "bad";
            case CANCELLED -> "";
        };
    }

    static String icon(Upload upload) {
        return switch (upload.state()) {
            case CHECKING, TAKING -> "clock";
            case CHECKED -> "help-circle";
            case DONE -> "circle-check";
            case FAILED -> "circle-x";
            case CANCELLED -> "x";
        };
    }
}
