package io.lampejo.models.hub;

import java.io.IOException;

/** A pull that came to nothing, and what can be done about it: its message is for people. */
public class HubException extends IOException {
    private static final long serialVersionUID = 1;

    HubException(String message) {
        super(message);
    }

    HubException(String message, Throwable cause) {
        super(message, cause);
    }
}
