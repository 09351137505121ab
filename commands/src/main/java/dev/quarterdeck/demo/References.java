package dev.quarterdeck.demo;

/** Image names as a person writes them and as the engine keeps them. */
final class References {

    private References() {}

    /** Without the default registry, with the default tag. */
    static String familiar(String reference) {
        String name = reference;
        for (String start : new String[] {"docker.io/library/", "library/", "docker.io/"}) {
            if (name.startsWith(start)) {
                name = name.substring(start.length());
                break;
            }
        }
        return tagged(name) || name.contains("@") ? name : name + ":latest";
    }

    private static boolean tagged(String name) {
        return name.lastIndexOf(':') > name.lastIndexOf('/');
    }

    static String repository(String familiar) {
        int at = familiar.indexOf('@');
        String name = at < 0 ? familiar : familiar.substring(0, at);
        return tagged(name) ? name.substring(0, name.lastIndexOf(':')) : name;
    }

    static String tag(String familiar) {
        return familiar.substring(familiar.lastIndexOf(':') + 1);
    }

    /** The digest an image has in a repository. */
    static String digest(Image image, String familiar) {
        return repository(familiar) + "@sha256:" + Hash.id("manifest " + image.id);
    }
}
