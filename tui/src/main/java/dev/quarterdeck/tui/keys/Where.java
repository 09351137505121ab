package dev.quarterdeck.tui.keys;

/** The places a key can mean something, from the most general to the most special. */
public enum Where {
    EVERYWHERE("Everywhere"),
    TABLES("Tables"),
    TEXTS("Texts"),
    LOGS("Logs"),
    CONTAINERS("Containers"),
    IMAGES("Images"),
    OBJECTS("Kubernetes objects"),
    DETAIL("Detail");

    private final String title;

    Where(String title) {
        this.title = title;
    }

    /** The heading of this place in the help. */
    public String title() {
        return title;
    }
}
