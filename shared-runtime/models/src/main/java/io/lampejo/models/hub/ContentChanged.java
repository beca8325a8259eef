package io.lampejo.models.hub;

/** What a server sends is not of the file that was begun: all of that file has to come anew. */
final class ContentChanged extends HubException {
    private static final long serialVersionUID = 1;

    ContentChanged(String message) {
        super(message);
    }
}
